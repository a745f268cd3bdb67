// The first example runs, is short, and stands in the README.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";

const ANSWER = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.";

for (const name of ["first_verdict.mjs", "first_verdict.cjs"]) {
  const file = new URL(`../examples/${name}`, import.meta.url);

  it(`${name} gives the answer`, () => {
    const said = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: "utf8" });
    assert.equal(said.trimEnd(), ANSWER);
  });

  it(`${name} has at most eight lines`, () => {
    const lines = readFileSync(file, "utf8").split("\n");
    assert.ok(lines.filter((line) => line !== "").length <= 8);
  });
}

it("the README shows it", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const example = readFileSync(new URL("../examples/first_verdict.mjs", import.meta.url), "utf8");
  assert.ok(readme.includes(`\`\`\`js\n${example}\`\`\`\n`));
  assert.ok(readme.includes(ANSWER));
});

it("the README shows how columns are asked, and what comes out", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const file = new URL("../examples/columns.mjs", import.meta.url);
  const said = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: "utf8" });
  assert.ok(readme.includes(`\`\`\`js\n${readFileSync(file, "utf8")}\`\`\`\n\n\`\`\`text\n${said}\`\`\`\n`));
});
