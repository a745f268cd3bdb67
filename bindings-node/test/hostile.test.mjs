// The hostile table of all languages: the same code and the same path for what nobody should write.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { errorOf, throughEachEntry } from "./entries.mjs";

const FOLDER = new URL("../../tests/", import.meta.url);
const TABLES = readdirSync(FOLDER).filter((file) => /^hostile.*\.json$/.test(file));
const ROWS = TABLES.flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));

throughEachEntry("hostile", ({ Book, TenureError, fromJson, toJson }) => {
  assert.ok(ROWS.length > 0, "the table has rows");
  for (const row of ROWS) {
    it(row.name, () => (row.file === undefined ? checkText(row) : checkFile(row)));
  }

  function checkText({ name, type, text, code, path }) {
    check(
      errorOf(() => fromJson(type, text)),
      { code, path },
      name,
    );
    const value = parsed(text);
    // What survives JavaScript's own parser must be refused as an object, too.
    if (value !== undefined && JSON.stringify(value) === text) {
      check(
        errorOf(() => toJson(type, value)),
        { code, path },
        `${name}, as an object`,
      );
    }
  }

  function checkFile({ name, file, code, path, finding }) {
    for (const given of [file, Buffer.from(file)]) {
      const error = errorOf(() => Book.load(given));
      check(error, { code, path }, name);
      const first = JSON.parse(error.details.find((detail) => detail.name === "finding").value);
      assert.deepEqual({ code: first.code, path: first.path, line: first.line }, finding, name);
    }
  }

  function check(error, expected, name) {
    assert.ok(error instanceof TenureError, `${name}: ${error.stack}`);
    assert.deepEqual({ code: error.code, path: error.path }, expected, name);
  }
});

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
