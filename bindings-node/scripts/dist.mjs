// Packs what users install, with the addon that was built last: `node scripts/dist.mjs <folder>`.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const ROOT = join(HERE, "..");
const STAGE = join(ROOT, "target", "npm");

const destination = resolve(process.argv[2] ?? join(ROOT, "dist"));
const manifest = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
mkdirSync(destination, { recursive: true });

const addons = readdirSync(HERE).filter((name) => name.endsWith(".node"));
if (addons.length === 0) {
  throw new Error("no addon was built; run `npm run build:release` first");
}
const entries = readdirSync(HERE).filter((name) => name.startsWith("index."));
for (const name of [...entries, ...addons, "lib", "generated", "README.md"]) {
  cpSync(join(HERE, name), join(STAGE, name), { recursive: true });
}
for (const name of readdirSync(ROOT).filter((name) => name.startsWith("LICENSE-"))) {
  cpSync(join(ROOT, name), join(STAGE, name));
}
// Users need neither the commands nor the tools of this folder.
const { scripts: _, devDependencies: __, napi: ___, ...shipped } = manifest;
writeFileSync(join(STAGE, "package.json"), `${JSON.stringify(shipped, null, 2)}\n`);

execFileSync("npm", ["pack", "--silent", "--pack-destination", destination], { cwd: STAGE, stdio: "inherit" });
