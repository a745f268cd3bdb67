// The package installs into an empty folder, offline, and the examples run from it alone. Without `TENURE_PACKAGE`, the path
// of a tarball, one is packed from what was built last.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, it } from "node:test";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const ANSWER = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.";
const folder = realpathSync(mkdtempSync(join(tmpdir(), "tenure-")));

before(() => {
  const quiet = ["--offline", "--no-audit", "--no-fund", "--cache", join(folder, "cache")];
  run("npm", "install", "--prefix", folder, ...quiet, process.env.TENURE_PACKAGE ?? packed());
});

function packed() {
  run(process.execPath, join(HERE, "scripts/dist.mjs"), folder);
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".tgz")),
  );
}

after(() => rmSync(folder, { recursive: true, force: true }));

for (const name of ["first_verdict.mjs", "first_verdict.cjs"]) {
  it(`${name} runs`, () => {
    cpSync(join(HERE, "examples", name), join(folder, name));
    assert.equal(run(process.execPath, name).trimEnd(), ANSWER);
  });
}

it("it brings its types, and nothing else is installed", () => {
  cpSync(join(HERE, "test/types/usage.mts"), join(folder, "usage.mts"));
  const { compilerOptions } = JSON.parse(readFileSync(join(HERE, "tsconfig.json"), "utf8"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["usage.mts"] }));
  run(process.execPath, join(HERE, "node_modules/typescript/bin/tsc"), "--project", folder);
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  assert.deepEqual(installed, ["tenure"]);
});

it("it brings what it needs and no more", () => {
  const held = readdirSync(join(folder, "node_modules/tenure")).sort();
  const fixed = held.filter((name) => !name.endsWith(".node"));
  assert.deepEqual(fixed, [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "generated",
    "index.cjs",
    "index.d.cts",
    "index.d.mts",
    "index.mjs",
    "lib",
    "package.json",
  ]);
});

function run(program, ...parameters) {
  return execFileSync(program, parameters, { cwd: folder, encoding: "utf8" });
}
