// What whoever deploys a site lays beside its page: the configuration, and every file that it names, such as lists of what was withdrawn,
// logos and themes. A build didn't make them, so it can't make them again: it leaves them where they are.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const CONFIG = "assay.config.json";

// A path beneath the page's folder, as configurations name files (`SitePath`).
const isPath = (text) => /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(text);

function* textsIn(value) {
  if (typeof value === "string") yield value;
  else if (value !== null && typeof value === "object") for (const one of Object.values(value)) yield* textsIn(one);
}

async function bytesOf(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(error.code)) return null;
    throw error;
  }
}

/// The files beside a site's page that its build hasn't made, by their paths.
export async function besides(site) {
  const kept = new Map();
  const config = await bytesOf(join(site, CONFIG));
  if (config === null) return kept;
  kept.set(CONFIG, config);
  let read;
  try {
    read = JSON.parse(config.toString("utf8"));
  } catch (error) {
    throw new Error(`${join(site, CONFIG)} isn't JSON (${error.message}), so nobody knows which files it needs: mend it, then build again. Nothing was changed.`);
  }
  for (const path of textsIn(read)) {
    const bytes = isPath(path) ? await bytesOf(join(site, path)) : null;
    if (bytes !== null) kept.set(path, bytes);
  }
  return kept;
}
