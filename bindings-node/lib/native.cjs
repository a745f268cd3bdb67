// Finds the native addon of this machine, or says which one is missing.

"use strict";

const { version } = require("../package.json");

/** What builds of the addon for this platform are called; on Linux the C library tells which one loads. */
function builds() {
  const { platform, arch } = process;
  switch (platform) {
    case "linux":
      return arch === "arm" ? ["linux-arm-gnueabihf"] : [`linux-${arch}-gnu`, `linux-${arch}-musl`];
    case "win32":
      return [`win32-${arch}-msvc`];
    default:
      return [`${platform}-${arch}`];
  }
}

/** The addon inside this package, or that of a package of its own beside it. */
function load() {
  const problems = [];
  for (const build of builds()) {
    for (const place of [`../tenure.${build}.node`, `tenure-${build}`]) {
      try {
        const addon = require(place);
        if (addon.version() === version) {
          return addon;
        }
        problems.push(`${place} is of version ${addon.version()}`);
      } catch (error) {
        problems.push(error.code === "MODULE_NOT_FOUND" ? `${place} is not there` : `${place}: ${error.message}`);
      }
    }
  }
  const { platform, arch, versions } = process;
  throw new Error(
    `tenure ${version} has no native addon for ${platform} ${arch} (Node ${versions.node}): ${problems.join("; ")}. ` +
      `Install the addon for ${builds().join(" or ")}, or build it on this platform with \`npm run build\`; ` +
      "bundlers must leave the package `tenure` external.",
  );
}

module.exports = load();
