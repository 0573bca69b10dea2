// Makes the scripts of a built site small, in place: names, space and comments that only people need.
//
//   node scripts/minify.mjs --site DIR

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const npm = join(process.env.ASSAY_CACHE ?? join(process.env.HOME ?? "", ".cache/assay"), "npm/node_modules");
const { minify } = await import(pathToFileURL(join(npm, "terser/main.js")).href);

// The one script that isn't a module: what it names at its top is the page's.
const CLASSIC = "old.js";

/// A script, smaller. What it exports and what it says in strings stays.
export async function small(name, script) {
  const { code } = await minify({ [name]: script }, { module: name !== CLASSIC, compress: { passes: 2 } });
  return `${code}\n`;
}

async function main() {
  const folder = process.argv[process.argv.indexOf("--site") + 1];
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".js")) continue;
    const path = join(folder, name);
    await writeFile(path, await small(name, await readFile(path, "utf8")));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
