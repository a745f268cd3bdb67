// A value of each type, with every variant and every optional field, comes back as it went.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { throughEachEntry } from "./entries.mjs";
import { samplesOf } from "./samples.mjs";

const { $defs: definitions } = JSON.parse(readFileSync(new URL("../../tests/schema.json", import.meta.url), "utf8"));
const DECLARED = readFileSync(new URL("../generated/records.d.ts", import.meta.url), "utf8");
const [, fields] = DECLARED.match(/export interface Types \{\n([^}]*)\}/);
const NAMES = [...fields.matchAll(/(\w+): \1;/g)].map(([, name]) => name);

throughEachEntry("round trip", ({ toJson, fromJson }) => {
  assert.ok(NAMES.includes("Verdict"), "the types are listed");
  for (const name of NAMES) {
    it(name, () => {
      const samples = samplesOf(definitions, name);
      assert.ok(samples.length > 0, "there are samples");
      for (const value of samples) {
        const text = toJson(name, value);
        assert.equal(text, JSON.stringify(value), "the text is canonical");
        const read = fromJson(name, text);
        assert.deepEqual(read, value);
        assert.equal(toJson(name, read), text);
        assert.equal(JSON.stringify(read), text, "the host writes the same");
      }
    });
  }
});
