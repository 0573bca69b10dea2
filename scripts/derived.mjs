// Sites of banks that are nobody's: what a published bank becomes under other rules, or one that a generator wrote.

import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { publish, readTree, writeSite } from "./publish.mjs";

/// Lays out these files, by the name that they have in a folder of banks, checks them with the program `assay`, and makes a site of
/// them and of what was built. Gives the site's folder, which lies in `scratch`.
export async function siteWith(files, { site, words, assay }, scratch) {
  const folder = join(scratch, "banks"), catalogue = join(scratch, "catalogue"), dist = join(scratch, "dist");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  // The check has much to say of such banks; only what it refuses matters here.
  const { status, stderr } = spawnSync(assay, ["catalogue", folder, "--out", catalogue], { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`assay catalogue refused ${Object.keys(files).join(" and ")}: ${stderr.slice(-500)}`);
  await writeSite(publish({ site: await readTree(site), catalogue: await readTree(catalogue), words: await readTree(words) }), dist);
  return dist;
}
