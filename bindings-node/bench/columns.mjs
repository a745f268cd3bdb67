// Columns beside loops over the same fleet: two of an expert over typed arrays and a plain one over objects. Nothing is printed
// before the engine has come to the published sum, and all loops to the engine's answers.

import assert from "node:assert/strict";
import { Book, CoverKind } from "tenure";
import { Arrays } from "./arrays.mjs";
import { Fleet } from "./fleet.mjs";
import { Plain } from "./plain.mjs";
import { published, sum, table } from "./table.mjs";

const ITEMS = 100_000;
const SITES = Array.from({ length: 8 }, (_, site) => `SITE-${site + 1}`);
const SERVICES = Array.from({ length: 4 }, (_, service) => `S${service}`);

const fleet = new Fleet(ITEMS);
const records = fleet.records();
const jumping = fleet.questions();
const inOrder = jumping.toSorted((left, right) => (left.item < right.item ? -1 : 1));
const book = Book.of(records);
const plain = new Plain(records);
const arrays = new Arrays(records);

refuseOtherSums();
for (const [order, questions] of [
  ["in storage order", inOrder],
  ["in random order", jumping],
]) {
  const columns = columnsOf(questions);
  const items = Uint32Array.from(questions, ({ item }) => arrays.numbers.get(item));
  const ids = questions.map(({ item }) => item);
  const { on, skill, serviceKind } = columns;
  const sites = skill.codes.map((code) => code + 1);
  const answered = (method) => {
    const lastDays = new Int32Array(ITEMS);
    arrays[method](items, on, sites, serviceKind.codes, lastDays);
    return lastDays;
  };
  table(`columns, 100k items ${order}`, ITEMS, [
    ["engine", () => book.coveredAll(columns).lastDay],
    ["typed arrays, a scan", () => answered("scanned")],
    ["typed arrays, a search", () => answered("searched")],
    ["plain loop", () => questions.map((question) => plain.covered(question)), (days) => Int32Array.from(days, dayOf)],
    ["engine, by ids", () => book.coveredAll({ ...columns, item: ids }).lastDay],
  ]);
}

/** The columns of questions, made once, as their owner has them. */
function columnsOf(questions) {
  return {
    item: book.itemNumbers(questions.map(({ item }) => item)),
    on: Int32Array.from(questions, ({ on }) => dayOf(on)),
    skill: { values: SITES, codes: Uint8Array.from(questions, ({ skill }) => SITES.indexOf(skill)) },
    serviceKind: {
      values: SERVICES,
      codes: Uint8Array.from(questions, ({ serviceKind }) => SERVICES.indexOf(serviceKind)),
    },
  };
}

/** Holds the engine to the sum that the oracle has come to. */
function refuseOtherSums() {
  const { questions, sumOfCovered } = published(ITEMS);
  const { cover, lastDay, errors } = book.coveredAll(columnsOf(jumping.slice(0, questions)));
  assert.deepEqual(errors, []);
  const numbers = Array.from(cover, (kind, row) => numberOf(kind, lastDay[row]));
  assert.equal(sum(numbers), sumOfCovered, "covered");
}

function numberOf(kind, lastDay) {
  const { no, unjudged, open } = CoverKind;
  return { [no]: 0, [unjudged]: 1, [open]: 2 }[kind] ?? 3 + lastDay;
}

function dayOf(text) {
  return text === undefined ? 0 : Date.parse(text) / 86_400_000;
}
