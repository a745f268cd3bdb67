// What only JavaScript can hand over: each wrong value has a code and a path, and none of them is an error of the addon.

import assert from "node:assert/strict";
import { it } from "node:test";
import { createContext, runInContext } from "node:vm";
import { errorOf, throughEachEntry } from "./entries.mjs";
import { getter, good, placement, QUESTIONS, RECORDS, refusing, throwing, thrown } from "./wrong.mjs";

throughEachEntry("typed", ({ Book, TenureError, explainVerdict, fromJson, toJson }) => {
  const item = { kind: "item", id: "M-1", product: "P", placement };
  const book = Book.of([item]);

  for (const [name, question, code, path] of QUESTIONS) {
    it(`a question: ${name}`, () => {
      check(() => book.coverage(question), code, path);
      const [before, answer, after] = book.coveredAll([good, question, good]);
      assert.deepEqual([before, after], [{ ok: { kind: "no" } }, { ok: { kind: "no" } }]);
      check(() => raise(answer.error), code, path);
    });
  }

  for (const [name, records, code, path] of RECORDS) {
    it(`records: ${name}`, () => check(() => Book.of(records), code, path));
  }

  for (const list of [undefined, null, 5, {}, new Set([good]), () => [good]]) {
    it(`a batch that is no list: ${String(list)}`, () => check(() => book.coverageAll(list), "input.wrong_type", ""));
  }

  for (const file of [undefined, null, 5, [1, 2], {}, new ArrayBuffer(8), new Uint16Array(8), new Date(0)]) {
    it(`a file that is none: ${Object.prototype.toString.call(file)}`, () =>
      check(() => Book.load(file), "input.wrong_type", ""));
  }

  it("an empty file, shared memory, and bytes that are gone", () => {
    const gone = new Uint8Array(8);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    for (const file of [new Uint8Array(), "", gone, new Uint8Array(new SharedArrayBuffer(0))]) {
      check(() => Book.load(file), "file.refused", "");
    }
    const shared = new Uint8Array(new SharedArrayBuffer(book.save().length));
    shared.set(book.save());
    assert.ok(Book.load(shared).equals(book));
    const elsewhere = runInContext("Uint8Array", createContext()).from(book.save());
    assert.ok(Book.load(elsewhere).equals(book));
  });

  it("half a surrogate pair in the text of a file is a finding", () => {
    const error = check(
      () => Book.load('{"schema":1,"minReader":1}\n{"put":{"kind":"skill","id":"\ud83d"}}\n'),
      "file.refused",
      "",
    );
    assert.equal(JSON.parse(error.details[1].value).code, "input.syntax");
    check(() => fromJson("Skill", '{"id":"\udc00"}'), "input.syntax", "");
  });

  it("names and texts of another type", () => {
    check(() => fromJson("Nothing", "{}"), "input.unknown_name", "");
    check(() => toJson("constructor", {}), "input.unknown_name", "");
    for (const name of [undefined, null, 5, Symbol("Item"), Object.create(null)]) {
      check(() => fromJson(name, "{}"), "input.wrong_type", "");
      check(() => toJson(name, {}), "input.wrong_type", "");
    }
    for (const text of [undefined, null, 5, {}, Buffer.from("{}")]) {
      check(() => fromJson("Item", text), "input.wrong_type", "");
    }
    check(() => explainVerdict({}), "input.missing_field", "item");
  });

  it("a Book is made by `of` and `load` alone, and compared with Books alone", () => {
    for (const made of [undefined, {}, book]) {
      check(() => new Book(made), "input.wrong_type", "");
      check(() => book.diff(made === book ? 5 : made), "input.wrong_type", "");
    }
    assert.deepEqual([book.equals(undefined), book.equals({}), book.equals(book)], [false, false, true]);
  });

  it("what the host threw is the cause", () => {
    for (const question of [{ item: "M-1", on: throwing }, getter, refusing]) {
      const error = errorOf(() => book.coverage(question));
      assert.equal(error.cause, thrown);
      assert.equal(error.message, "RangeError: no day today");
      assert.equal(error.kind, "host");
    }
    const speechless = {
      toJSON() {
        throw Object.create(null);
      },
    };
    assert.equal(check(() => book.coverage(speechless), "host", "").message, "object");
  });

  it("objects that give a text are taken for the text", () => {
    const said = (text) => ({ toJSON: () => text });
    class Row {
      item = "M-1";
      on = said("2025-06-01");
    }
    assert.equal(book.covered(new Row()).kind, "no");
    assert.equal(book.covered({ item: Object("M-1"), on: "2025-06-01", skill: said(null), place: null }).kind, "no");
    assert.equal(book.covered(Object.assign(Object.create(null), good)).kind, "no");
    assert.equal(book.covered(runInContext('({ item: "M-1", on: "2025-06-01" })', createContext())).kind, "no");
    const priced = Book.of([
      item,
      { kind: "commercial", item: "M-1", salePrice: { amount: said("1E+3"), currency: "EUR" } },
    ]);
    assert.match(Buffer.from(priced.save()).toString(), /"amount":"1000\.00"/);
  });

  it("whole numbers go as far as a number is exact", () => {
    for (const most of [-2, 0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      const licence = { id: "7", account: "C-1", application: "fm", limits: [{ code: "users", most }] };
      const text = toJson("Licence", licence);
      assert.ok(text.includes(`"most":${most}}`));
      assert.deepEqual(fromJson("Licence", text), licence);
    }
  });

  function check(work, code, path) {
    const error = errorOf(work);
    assert.ok(error instanceof TenureError, `${error.stack}`);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
    return error;
  }
});

function raise(error) {
  throw error;
}
