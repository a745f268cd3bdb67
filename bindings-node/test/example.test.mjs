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

const LICENCES = `- Licence 1: key number 1, because there was none
- Licence 2: key number 1, because there was none
- Licence 1: key number 2, because other customer code
- Licence 2: key number 2, because other customer code
- Licence 1: unchanged
- Licence 2: unchanged
- Licence 3: new, a copy of 1
- Licence 4: new, a copy of 2
The licence holds. 214 days are left.
The licence holds. 214 days are left.
The licence is for \`till\`, and this is \`fm\`.
There is a typing error in line 2 of the key.
`;

it("a vendor issues licences, and a product verifies them", () => {
  const file = new URL("../examples/vendor_and_product.mjs", import.meta.url);
  assert.equal(execFileSync(process.execPath, [fileURLToPath(file)], { encoding: "utf8" }), LICENCES);
});

it("the README shows the first licence, and what the product says of it", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const file = new URL("../examples/first_licence.mjs", import.meta.url);
  const said = execFileSync(process.execPath, [fileURLToPath(file)], { encoding: "utf8" });
  assert.equal(said.trimEnd(), "The licence holds. 214 days are left.");
  assert.ok(
    readme.includes(`\`\`\`js\n${readFileSync(file, "utf8")}\`\`\`\n\n\`\`\`text\n${said.trimEnd()}\n\`\`\`\n`),
  );
});
