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

throughEachEntry("explain", ({ Book, explain, explainCover, explainVerdict, fromJson, toJson, TenureError }) => {
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

  it("answers speak German and French", () => {
    const verdict = book.coverage(question);
    const german = "`M-1` ist am 2025-06-01 durch Vertrag `W-1` (Zeile 1) gedeckt, bis 2027-03-14.\n";
    const french = "`M-1` est couvert le 2025-06-01 par le contrat `W-1` (ligne 1), jusqu’au 2027-03-14.\n";
    assert.equal(explainVerdict(verdict, "de"), german);
    assert.equal(explain("Verdict", verdict, "fr"), french);
    assert.equal(explain("Verdict", verdict), SENTENCE);
    assert.equal(explain("Verdict", verdict, null), SENTENCE);
    const timeline = book.timeline({ item: "M-1", firstDay: "2025-06-01", lastDay: "2025-06-01" });
    assert.match(explain("Timeline", timeline, "de"), /^- 2025-06-01: gedeckt durch Vertrag `W-1` \(Zeile 1\)$/m);
    assert.match(String(timeline), /^- 2025-06-01: covered by contract `W-1` \(line 1\)$/m);
  });

  it("so do errors", () => {
    const error = book.coverageAll([{ item: "M-2", on: "2025-06-01" }])[0].error;
    assert.equal(error.explain(), error.message);
    assert.equal(
      error.explain("de"),
      "es gibt kein Gerät `M-2`; berichtigen Sie die Id, oder legen Sie seinen Datensatz in das Book",
    );
    assert.match(
      new TenureError(JSON.parse(JSON.stringify(error))).explain("fr"),
      /^il n’y a pas d’équipement `M-2` ; /,
    );
    const strange = { kind: "refused", code: "moon.full", message: "the moon is full", path: "", details: [] };
    assert.equal(new TenureError(strange).explain("de"), "the moon is full");
    assert.throws(() => error.explain("it"), { code: "input.unknown_word", path: "language" });
    assert.throws(() => explainCover({ kind: "no" }, 5), { code: "input.wrong_type", path: "language" });
  });

  it("a timeline has a picture", () => {
    const { svg } = book.picture({ item: "M-1", firstDay: "2025-01-01", lastDay: "2025-12-31", language: "de" });
    assert.match(svg, /^<svg .*<title>Deckung von M-1, 2025-01-01 bis 2025-12-31<\/title>.*<\/svg>\n$/s);
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
