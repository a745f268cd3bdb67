// The engine beside a plain loop, as rows for the table of all languages; the loop does less (see `plain.mjs`).
// Nothing is printed before the engine has come to the published sums, and each baseline to the same answers.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { Book } from "tenure";
import { Fleet } from "./fleet.mjs";
import { commandsOf, mark, markOfPlan, Rival } from "./moving.mjs";
import { Plain } from "./plain.mjs";
import { fold, published, sum, table } from "./table.mjs";

const ITEMS = 10_000;
const BATCH = 1_000;
const native = createRequire(import.meta.url)("../lib/native.cjs");

const fleet = new Fleet(ITEMS);
const records = fleet.records();
const questions = fleet.questions();
const book = Book.of(records);
const plain = new Plain(records);
const file = book.save();
const asked = questions.slice(0, BATCH);
const commands = commandsOf(records).slice(0, BATCH);
const rival = new Rival(records);
const three = questions.filter((question) => book.coverage(question).candidates.length === 3).slice(0, BATCH);

refuseOtherSums();
table("an empty call", ITEMS, [
  ["native", () => repeated(ITEMS, () => native.version().length)],
  ["function", () => repeated(ITEMS, emptyFunction())],
]);
table("covered, 10k items", ITEMS, [
  ["engine", () => questions.map((question) => book.covered(question).lastDay)],
  ["plain loop", () => questions.map((question) => plain.covered(question))],
]);
table("covered, 1,000 items in a batch", BATCH, [
  ["engine", () => book.coveredAll(asked).map((answer) => answer.ok.lastDay)],
  ["plain loop", () => asked.map((question) => plain.covered(question))],
]);
table("coverage, three candidates", three.length, [
  ["engine", () => three.map((question) => markOfVerdict(book.coverage(question)))],
  ["plain loop", () => three.map((question) => markOfJudged(plain.coverage(question)))],
]);
table("coverage, three candidates in a batch", three.length, [
  ["engine", () => book.coverageAll(three).map((answer) => markOfVerdict(answer.ok))],
  ["plain loop", () => three.map((question) => markOfJudged(plain.coverage(question)))],
]);
table("a Book of records, an item", ITEMS, [
  ["engine", () => [Book.of(records).covered(questions[0]).lastDay]],
  ["plain loop", () => [new Plain(records).covered(questions[0])]],
]);
table("a Book of a file, an item", ITEMS, [
  ["engine", () => [Book.load(file).covered(questions[0]).lastDay]],
  ["plain loop", () => [new Plain(parsed()).covered(questions[0])]],
]);
table("plan a change of installation", BATCH, [
  ["engine", () => commands.map((command) => markOfPlan(book.changeInstallation(command)))],
  ["plain loop", () => commands.map((command) => mark(rival.change(command)))],
]);

/** Holds the engine to the sums that the oracle has come to, and to the file of Rust, byte for byte. */
function refuseOtherSums() {
  const { file: fileSum, sumOfCovered, sumOfCoverage } = published(ITEMS);
  assert.equal(fold(file), fileSum, "the saved file");
  assert.equal(sum(questions.map((question) => numberOf(book.covered(question)))), sumOfCovered, "covered");
  const texts = questions.map((question) => fold(Buffer.from(JSON.stringify(book.coverage(question)))));
  assert.equal(sum(texts), sumOfCoverage, "coverage");
}

function numberOf({ kind, lastDay }) {
  return { no: 0, unjudged: 1, open: 2, until: 3 + Date.parse(lastDay) / 86_400_000 }[kind];
}

function repeated(times, work) {
  let sum = 0;
  for (let turn = 0; turn < times; turn += 1) {
    sum += work();
  }
  return [sum];
}

/** A function that says what the addon says, in JavaScript. */
function emptyFunction() {
  const version = native.version();
  return () => version.length;
}

/** What engine and loop both know of a whole answer: the candidates, the winner and the last day of cover. */
function markOfVerdict({ candidates, by, cover }) {
  return `${candidates.length} ${by ?? "-"} ${cover.lastDay ?? "-"}`;
}

function markOfJudged(judged) {
  const winner = judged.findIndex(({ against }) => against.length === 0);
  return `${judged.length} ${winner < 0 ? "-" : winner} ${judged[winner]?.lastDay ?? "-"}`;
}

function* parsed() {
  for (const line of file.toString().split("\n")) {
    if (line.startsWith('{"put":')) {
      yield JSON.parse(line).put;
    }
  }
}
