// Columns of questions give what the questions alone give, row by row; and what is wrong with them has a code and a place.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { errorOf, throughEachEntry } from "./entries.mjs";

const FOLDER = new URL("../../tests/vectors/", import.meta.url);
const NO_ITEM = 0xffff_ffff;
const MS_A_DAY = 86_400_000;

throughEachEntry("columns", ({ Book, CoverKind, TenureError }) => {
  const placement = { kind: "endUser", account: "C-1" };
  const items = ["M-1", "M-2", "M-3"].map((id) => ({ kind: "item", id, product: "P", placement }));
  const contract = {
    kind: "contract",
    id: "K-1",
    category: "maintenance",
    holder: "C-1",
    firstDay: "2025-01-01",
    lastDay: "2025-12-31",
    scope: [{ element: { kind: "item", item: "M-1" }, skills: ["HW"] }],
  };
  const book = Book.of([...items, contract]);
  const day = dayOf("2025-06-01");
  const item = book.itemNumbers(["M-1", "M-2", "M-3"]);
  const on = Int32Array.of(day, day, day);
  const good = { item, on };

  it("items have numbers that stay", () => {
    const other = Book.of(items);
    assert.deepEqual([...other.itemNumbers(["M-3", "M-9", "M-1", ""])], [2, NO_ITEM, 0, NO_ITEM]);
    other.apply({ expects: [], changes: [{ remove: { kind: "item", id: "M-2" } }] });
    assert.deepEqual([...other.itemNumbers(["M-1", "M-2", "M-3"])], [0, NO_ITEM, 2]);
    assert.deepEqual(other.itemNumbers([]), new Uint32Array());
  });

  it("the example", () => {
    const covers = book.coveredAll({ ...good, skill: "HW" });
    assert.deepEqual([...covers.cover], [CoverKind.until, CoverKind.no, CoverKind.no]);
    assert.deepEqual([...covers.lastDay], [dayOf("2025-12-31"), 0, 0]);
    assert.deepEqual(covers.errors, []);
    assert.ok(covers.cover instanceof Uint8Array && covers.lastDay instanceof Int32Array);
  });

  it("one value for all rows, or one a row, in every width", () => {
    const values = ["SW", "HW", null, undefined];
    for (const Codes of [Uint8Array, Uint16Array, Uint32Array, Int32Array]) {
      const covers = book.coveredAll({ item: item.map(() => 0), on, skill: { values, codes: Codes.of(0, 1, 2) } });
      assert.deepEqual([...covers.cover], [CoverKind.no, CoverKind.until, CoverKind.until]);
    }
    assert.deepEqual([...book.coveredAll({ ...good, skill: "SW" }).cover], [0, 0, 0]);
    assert.deepEqual([...book.coveredAll({ ...good, skill: null, place: undefined }).cover], [1, 0, 0]);
  });

  it("views into the middle of other memory", () => {
    const bytes = new ArrayBuffer(64);
    const view = { item: new Uint32Array(bytes, 4, 3), on: new Int32Array(bytes, 16, 3) };
    const codes = new Uint16Array(bytes, 30, 3);
    view.item.set(item);
    view.on.set(on);
    codes.set([1, 0, 1]);
    const covers = book.coveredAll({ ...view, skill: { values: ["SW", "HW"], codes } });
    assert.deepEqual([...covers.cover], [CoverKind.until, CoverKind.no, CoverKind.no]);
  });

  it("shared memory", () => {
    const share = (array) => {
      const shared = new array.constructor(new SharedArrayBuffer(array.byteLength));
      shared.set(array);
      return shared;
    };
    const skill = { values: ["HW"], codes: share(Uint8Array.of(0, 0, 0)) };
    assert.deepEqual([...book.coveredAll({ item: share(item), on: share(on), skill }).cover], [1, 0, 0]);
  });

  it("zero rows", () => {
    for (const nothing of [[], new Uint32Array()]) {
      const covers = book.coveredAll({ item: nothing, on: new Int32Array() });
      assert.deepEqual(covers, { cover: new Uint8Array(), lastDay: new Int32Array(), errors: [] });
    }
  });

  it("what is wrong with a row is said of that row", () => {
    const days = Int32Array.of(day, 2_932_897, -25_568, day, 2_932_896);
    const covers = book.coveredAll({ item: Uint32Array.of(NO_ITEM, 0, 0, 7, 0), on: days });
    assert.deepEqual([...covers.cover], [255, 255, 255, 255, 0]);
    assert.equal(CoverKind.error, 255);
    assert.deepEqual(covers.errors, [
      { row: 0, code: "item.unknown" },
      { row: 1, code: "day.out_of_range" },
      { row: 2, code: "day.out_of_range" },
      { row: 3, code: "item.unknown" },
    ]);
    const named = book.coveredAll({ item: ["M-9", "", "M-1", " M-1"], on: Int32Array.of(day, day, day, 9_999_999) });
    assert.deepEqual(
      named.errors.map(({ row, code }) => [row, code]),
      [
        [0, "item.unknown"],
        [1, "id.invalid"],
        [3, "id.invalid"],
      ],
    );
  });

  it("a Book of a part of the facts", () => {
    const header = { schema: 1, minReader: 1, extent: { accounts: [], items: ["M-1"] } };
    const file = Buffer.from(book.save()).toString().split("\n").slice(1);
    const part = Book.load([JSON.stringify(header), ...file].join("\n"));
    const covers = part.coveredAll({ item: ["M-1", "M-2", "M-9"], on });
    assert.deepEqual(
      covers.errors.map(({ code }) => code),
      ["M-1", "M-2", "M-9"].map((item) => errorOf(() => part.covered({ item, on: "2025-06-01" })).code),
    );
    assert.ok(covers.errors.every(({ code }) => code === "facts.missing"));
  });

  const short = new Int32Array(2);
  const wrong = [
    ["a short column of days", { item, on: short }, "columns.length_differs", "on"],
    ["short codes", { ...good, skill: { values: ["HW"], codes: short } }, "columns.length_differs", "skill.codes"],
    [
      "long codes",
      { ...good, place: { values: ["A"], codes: new Uint8Array(4) } },
      "columns.length_differs",
      "place.codes",
    ],
    [
      "a code beyond",
      { ...good, skill: coded(["HW"], Uint8Array.of(0, 0, 1)) },
      "columns.code_unknown",
      "skill.codes[2]",
    ],
    [
      "a code of no values",
      { ...good, skill: coded([], new Uint16Array(3)) },
      "columns.code_unknown",
      "skill.codes[0]",
    ],
    [
      "a negative code",
      { ...good, serviceKind: coded(["R"], Int32Array.of(0, -1, 0)) },
      "columns.code_unknown",
      "serviceKind.codes[1]",
    ],
    ["no items", { item: undefined, on }, "input.missing_field", "item"],
    ["no days", { item, on: null }, "input.missing_field", "on"],
    ["numbers in a list", { item: [0, 1, 2], on }, "input.wrong_type", "item[0]"],
    ["signed items", { item: on, on }, "input.wrong_type", "item"],
    ["wide items", { item: new BigUint64Array(3), on }, "input.wrong_type", "item"],
    ["days in a list", { item, on: [day, day, day] }, "input.wrong_type", "on"],
    ["days as floats", { item, on: new Float64Array(3) }, "input.wrong_type", "on"],
    ["a number for a skill", { ...good, skill: 5 }, "input.wrong_type", "skill"],
    ["a function for a skill", { ...good, skill: () => "HW" }, "input.wrong_type", "skill"],
    ["no values", { ...good, skill: { codes: short } }, "input.wrong_type", "skill.values"],
    ["no codes", { ...good, skill: { values: ["HW"] } }, "input.wrong_type", "skill.codes"],
    ["codes in a list", { ...good, skill: { values: ["HW"], codes: [0, 0, 0] } }, "input.wrong_type", "skill.codes"],
    ["codes as floats", { ...good, skill: coded(["HW"], new Float32Array(3)) }, "input.wrong_type", "skill.codes"],
    [
      "a value that is no text",
      { ...good, skill: coded(["HW", 5], new Uint8Array(3)) },
      "input.wrong_type",
      "skill.values[1]",
    ],
    ["an empty name", { ...good, skill: "" }, "id.invalid", "skill"],
    [
      "an empty name among values",
      { ...good, place: coded(["A", ""], new Uint8Array(3)) },
      "id.invalid",
      "place.values[1]",
    ],
    ["a column that nobody knows", { ...good, service_kind: "R" }, "input.unknown_field", "service_kind"],
    ["half a character", { ...good, skill: "\ud800" }, "input.syntax", ""],
  ];
  for (const [name, columns, code, path] of wrong) {
    it(`${name}`, () => {
      const before = book.save();
      const error = errorOf(() => book.coveredAll(columns));
      assert.ok(error instanceof TenureError, `${error.stack}`);
      assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
      assert.deepEqual(book.save(), before);
    });
  }

  it("both lengths are said", () => {
    const { message, details } = errorOf(() => book.coveredAll({ item, on: short }));
    assert.match(message, /has 2 rows and `item` has 3/);
    assert.deepEqual(details, [
      { name: "length", value: "2" },
      { name: "rows", value: "3" },
    ]);
  });

  it("a getter that throws", () => {
    const columns = {
      ...good,
      get skill() {
        throw new RangeError("mine");
      },
    };
    const error = errorOf(() => book.coveredAll(columns));
    assert.deepEqual([error.code, error.path, error.cause.message], ["host", "skill", "mine"]);
  });

  it("numbers that are none", () => {
    for (const ids of [undefined, "M-1", [1], new Set(["M-1"])]) {
      assert.equal(errorOf(() => book.itemNumbers(ids)).code, "input.wrong_type");
    }
  });

  it("as the questions alone, on the facts of the vectors", () => {
    const random = new Random(20_260_101);
    let asked = 0;
    for (const { records, days } of situations()) {
      const book = Book.of(records);
      const ids = [...records.filter(({ kind }) => kind === "item").map(({ id }) => id), "NONE"];
      const names = namesIn(records);
      const questions = Array.from({ length: 40 }, () => ({
        item: random.pick(ids),
        on: Math.min(random.pick(days) + random.below(5) - 2, 2_932_896),
        skill: random.pick(names.skills),
        serviceKind: random.pick(names.serviceKinds),
        place: random.pick(names.places),
      }));
      asked += checkRows(book, questions, names);
    }
    assert.ok(asked > 10_000, `${asked} rows`);
  });

  it("as the questions alone, by several threads", () => {
    const rows = 100_003;
    const random = new Random(7);
    const numbers = Uint32Array.from({ length: rows }, () => random.below(4));
    const days = Int32Array.from({ length: rows }, () => day + random.below(800) - 400);
    const codes = Uint8Array.from({ length: rows }, () => random.below(3));
    const covers = book.coveredAll({ item: numbers, on: days, skill: { values: ["HW", "SW", null], codes } });
    const [first, last] = [dayOf("2025-01-01"), dayOf("2025-12-31")];
    const failed = [];
    for (let row = 0; row < rows; row += 1) {
      const isCovered = numbers[row] === 0 && days[row] >= first && days[row] <= last && codes[row] !== 1;
      const expected = numbers[row] === 3 ? CoverKind.error : isCovered ? CoverKind.until : CoverKind.no;
      if (covers.cover[row] !== expected || covers.lastDay[row] !== (isCovered ? last : 0)) {
        assert.fail(`row ${row}: ${covers.cover[row]} ${covers.lastDay[row]}`);
      }
      if (numbers[row] === 3) {
        failed.push({ row, code: "item.unknown" });
      }
    }
    assert.deepEqual(covers.errors, failed);
  });

  /** Asks by numbers and by ids, and compares each row with the answer to its question alone. */
  function checkRows(book, questions, names) {
    const column = (values, field) => ({
      values,
      codes: Uint8Array.from(questions, (question) => values.indexOf(question[field])),
    });
    const columns = {
      on: Int32Array.from(questions, ({ on }) => on),
      skill: column(names.skills, "skill"),
      serviceKind: column(names.serviceKinds, "serviceKind"),
      place: column(names.places, "place"),
    };
    const ids = questions.map(({ item }) => item);
    const expected = questions.map((question) => rowOf(book, { ...question, on: textOf(question.on) }));
    for (const item of [book.itemNumbers(ids), ids]) {
      const { cover, lastDay, errors } = book.coveredAll({ item, ...columns });
      const codes = new Map(errors.map(({ row, code }) => [row, code]));
      const rows = questions.map((_, row) => [cover[row], lastDay[row], codes.get(row)]);
      assert.deepEqual(rows, expected);
    }
    return questions.length;
  }

  function rowOf(book, question) {
    const [{ ok, error }] = book.coveredAll([question]);
    return error
      ? [CoverKind.error, 0, error.code]
      : [CoverKind[ok.kind], ok.lastDay ? dayOf(ok.lastDay) : 0, undefined];
  }
});

function coded(values, codes) {
  return { values, codes };
}

function dayOf(text) {
  return Date.parse(text) / MS_A_DAY;
}

function textOf(day) {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The facts of all vectors, each once, with the days that they name. */
function* situations() {
  const seen = new Set();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"))) {
    for (const line of readFileSync(new URL(file, FOLDER), "utf8").split("\n").filter(Boolean)) {
      const { call, given, err } = JSON.parse(line);
      const key = JSON.stringify(given);
      if (call === undefined || given === undefined || err !== undefined || seen.has(key)) {
        continue;
      }
      seen.add(key);
      const days = [...new Set(key.match(/\d{4}-\d{2}-\d{2}/g) ?? ["2025-06-01"])].map(dayOf);
      yield { records: given, days };
    }
  }
}

/** The names by which records restrict work; one that none of them has, and none at all. */
function namesIn(records) {
  const found = { skills: new Set([null, "X"]), serviceKinds: new Set([null, "X"]), places: new Set([null, "X"]) };
  const look = (value) => {
    for (const [field, held] of Object.entries(value)) {
      if (Array.isArray(held) && found[field] !== undefined) {
        for (const name of held) {
          found[field].add(name);
        }
      } else if (typeof held === "object" && held !== null) {
        look(held);
      }
    }
  };
  records.forEach(look);
  const skills = records.filter(({ kind }) => kind === "skill").map(({ id }) => id);
  return {
    skills: [...found.skills, ...skills],
    serviceKinds: [...found.serviceKinds],
    places: [...found.places, ...records.map(({ site }) => site).filter((site) => site !== undefined)],
  };
}

class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  below(bound) {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * bound);
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}
