// Completes package-lock.json: `npm install` leaves out the tools' builds for other platforms where the registry at hand does
// not carry them, and `npm ci` then refuses the file. Run it after `npm install`; builds that are known stay as they are.

import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);
const PLATFORM = /-(android|darwin|freebsd|linux|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(-musl)?/;

const lock = JSON.parse(readFileSync(FILE, "utf8"));
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    lock.packages[`node_modules/${name}`] ??= { version, ...platformOf(name), dev: true, optional: true };
  }
}
const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, "en"));
lock.packages = Object.fromEntries(sorted);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);

function platformOf(name) {
  if (name.endsWith("-wasm32-wasi")) {
    return { cpu: ["wasm32"] };
  }
  const [, os, cpu, musl] = name.match(PLATFORM);
  const libc = os === "linux" && /-(musl|gnu)/.test(name) ? { libc: [musl ? "musl" : "glibc"] } : {};
  return { cpu: [cpu], os: [os], ...libc };
}
