// Answers read well as text, and remain plain data for everything else.

import assert from "node:assert/strict";
import { it } from "node:test";
import { inspect } from "node:util";
import { throughEachEntry } from "./entries.mjs";

const RECORDS = [
  { kind: "item", id: "M-1", product: "ESP-2", placement: { kind: "endUser", account: "C-1" } },
  {
    kind: "contract",
    id: "W-1",
    category: "warranty",
    holder: "C-1",
    firstDay: "2025-03-15",
    term: { months: 24 },
    scope: [{ element: { kind: "item", item: "M-1" } }],
  },
];
const SENTENCE = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n";

throughEachEntry("explain", ({ Book, explainCover, explainVerdict, fromJson, toJson, TenureError }) => {
  const book = Book.of(RECORDS);
  const question = { item: "M-1", on: "2025-06-01" };

  it("a verdict and a cover say in words what they are", () => {
    const verdict = book.coverage(question);
    assert.equal(String(verdict), SENTENCE);
    assert.equal(`${verdict}`, SENTENCE);
    assert.equal(explainVerdict(verdict), SENTENCE);
    assert.equal(String(verdict.cover), "covered until 2027-03-14");
    assert.equal(String(book.covered(question)), "covered until 2027-03-14");
    assert.equal(explainCover({ kind: "no" }), "not covered");
    assert.match(String(book.coverage({ item: "M-1", on: "2027-03-15" })), /^`M-1` is not covered on 2027-03-15\.\n- /);
  });

  it("so do those of a batch and those that were read", () => {
    const [first] = book.coverageAll([question]);
    assert.equal(String(first.ok), SENTENCE);
    const stored = toJson("Verdict", first.ok);
    assert.equal(String(fromJson("Verdict", stored)), SENTENCE);
    assert.equal(explainVerdict(JSON.parse(stored)), SENTENCE);
  });

  it("nothing but text notices", () => {
    const verdict = book.coverage(question);
    const plain = JSON.parse(JSON.stringify(verdict));
    assert.deepStrictEqual(verdict, plain);
    assert.deepStrictEqual(Object.keys(verdict), Object.keys(plain));
    assert.equal(inspect(verdict), inspect(plain));
    assert.deepStrictEqual(structuredClone(verdict), plain);
    assert.deepStrictEqual({ ...verdict }, plain);
  });

  it("what is no verdict has no words", () => {
    assert.throws(() => explainVerdict({}), { code: "input.missing_field", path: "item" });
    const verdict = book.coverage(question);
    verdict.on = "yesterday";
    assert.throws(() => String(verdict), { code: "day.invalid", path: "on" });
  });

  it("an error is an Error with a code, and loses nothing as JSON", () => {
    const error = book.coverageAll([{ item: "M-2", on: "2025-06-01" }])[0].error;
    assert.ok(error instanceof TenureError && error instanceof Error);
    assert.deepEqual(
      [error.name, error.kind, error.code, error.path],
      ["TenureError", "refused", "item.unknown", "item"],
    );
    assert.match(error.stack, /^TenureError: /);
    assert.deepEqual(error.details, [{ name: "item", value: "M-2" }]);
    const told = JSON.parse(JSON.stringify(error));
    assert.deepEqual(Object.keys(told), ["kind", "code", "message", "path", "details"]);
    assert.deepEqual(new TenureError(told).toJSON(), error.toJSON());
  });
});
