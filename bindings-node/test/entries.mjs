// Both ways into the package, as users come in; every test runs through each.

import { createRequire } from "node:module";
import { describe } from "node:test";
import * as imported from "tenure";

const required = createRequire(import.meta.url)("tenure");

export function throughEachEntry(name, tests) {
  for (const [entry, tenure] of Object.entries({ import: imported, require: required })) {
    describe(`${name}, by ${entry}`, () => tests(tenure));
  }
}

/** `coverage_all` becomes `coverageAll`. */
export function camelCase(name) {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

/** The error that `work` must throw. */
export function errorOf(work) {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
