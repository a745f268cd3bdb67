// The vectors of all languages: typed values go in through the public API, and the text of the answers must agree.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { it } from "node:test";
import { camelCase, errorOf, throughEachEntry } from "./entries.mjs";

const FOLDER = new URL("../../tests/vectors/", import.meta.url);

throughEachEntry("vectors", ({ Book, TenureError }) => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".jsonl"));
  assert.ok(files.includes("coverage.jsonl"), "the vectors are there");
  for (const file of files) {
    it(file, () => {
      const lines = readFileSync(new URL(file, FOLDER), "utf8").split("\n");
      for (const line of lines.filter((line) => line !== "")) {
        const vector = JSON.parse(line);
        for (const told of [asItIs, reversed, speaking]) {
          check(vector, told, `${vector.name} (${told.name})`);
        }
      }
    });
  }

  function check(vector, told, name) {
    if (vector.err === undefined) {
      assert.equal(JSON.stringify(answer(vector, told)), JSON.stringify(vector.ok), name);
    } else {
      const error = errorOf(() => answer(vector, told));
      assert.ok(error instanceof TenureError, `${name}: ${error.stack}`);
      assert.deepEqual({ code: error.code, path: error.path }, vector.err, name);
    }
  }

  /** What is there, what happens, what is asked. */
  function answer(vector, told) {
    const book = opened(vector, told);
    for (const changes of vector.apply ?? []) {
      book.apply(told(changes));
    }
    if (vector.call !== undefined) {
      return asked(book, camelCase(vector.call), told(vector.args));
    }
    if (vector.diff !== undefined) {
      return { changes: book.diff(Book.of(told(vector.diff))) };
    }
    return { file: Buffer.from(book.save()).toString() };
  }

  function opened({ file, given }, told) {
    if (file === undefined) {
      return Book.of(told(given));
    }
    // By bytes and by text, so that both are proved.
    return Book.load(told === asItIs ? Buffer.from(file) : file);
  }

  /** The answer alone, which must be the one in a batch. */
  function asked(book, method, question) {
    const single = settled(() => book[method](question));
    assert.deepEqual(book[`${method}All`]([question]), [single]);
    if (single.error) {
      throw single.error;
    }
    return single.ok;
  }
});

function settled(work) {
  try {
    return { ok: work() };
  } catch (error) {
    return { error };
  }
}

function asItIs(value) {
  return value;
}

/** The same value with the fields of every object in reverse, the tag last. */
function reversed(value) {
  return rebuilt(value, (text) => text, true);
}

/** The same value with every text inside an object that gives it only when asked. */
function speaking(value) {
  return rebuilt(value, (text) => ({ toJSON: () => text }), false);
}

function rebuilt(value, told, reverse) {
  if (Array.isArray(value)) {
    return value.map((element) => rebuilt(element, told, reverse));
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, held]) => [name, rebuilt(held, told, reverse)]);
    return Object.fromEntries(reverse ? fields.reverse() : fields);
  }
  return typeof value === "string" ? told(value) : value;
}
