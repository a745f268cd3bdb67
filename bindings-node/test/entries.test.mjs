// Both ways into the package give one implementation, which finds its addon or says what is missing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import * as imported from "tenure";

const required = createRequire(import.meta.url)("tenure");
const HERE = fileURLToPath(new URL("..", import.meta.url));
const MANIFEST = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

it("`import` and `require` name the same things", () => {
  const { default: whole, "module.exports": also, ...named } = imported;
  assert.deepEqual(Object.keys(named).sort(), Object.keys(required).sort());
  for (const name of Object.keys(required)) {
    assert.equal(named[name], required[name], name);
  }
  assert.ok([undefined, required].includes(whole) && [undefined, required].includes(also));
});

it("the types declare what there is", () => {
  const declared = readFileSync(new URL("../generated/book.d.ts", import.meta.url), "utf8");
  const methods = [...declared.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
  assert.deepEqual(Object.getOwnPropertyNames(required.Book.prototype), ["constructor", ...new Set(methods)]);
});

it("on another platform the error names it and what is missing", () => {
  const said = failure('Object.defineProperties(process, { platform: { value: "sunos" }, arch: { value: "sparc" } })');
  assert.match(said, /tenure \S+ has no native addon for sunos sparc \(Node \d/);
  assert.match(said, /\.\.\/tenure\.sunos-sparc\.node is not there; tenure-sunos-sparc is not there/);
});

it("an addon of another version is not used", () => {
  const said = failure(`require("./package.json").version = "0.0.0"`);
  assert.match(said, new RegExp(`is of version ${MANIFEST.version.replaceAll(".", "\\.")}`));
});

function failure(preparation) {
  const script = `${preparation}; try { require("./index.cjs") } catch (error) { console.log(error.message) }`;
  return execFileSync(process.execPath, ["-e", script], { cwd: HERE, encoding: "utf8" });
}

it("every tool is pinned, and not to the place it came from", () => {
  const lock = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
  assert.doesNotMatch(lock, /"resolved"|https?:\/\/[^"]*\.tgz/);
  const { packages } = JSON.parse(lock);
  for (const name of Object.values(packages).flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}))) {
    assert.ok(packages[`node_modules/${name}`], `${name} is missing; run \`node scripts/lock.mjs\``);
  }
  for (const version of Object.values(MANIFEST.devDependencies)) {
    assert.match(version, /^\d/);
  }
  assert.equal(MANIFEST.dependencies, undefined);
});
