// The library that reads and writes Wasm modules.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
const npm = join(process.env.ASSAY_CACHE ?? join(process.env.HOME ?? "", ".cache/assay"), "npm/node_modules");
export const { default: b } = await import(pathToFileURL(join(npm, "binaryen/index.js")).href);

// Names stay until wasm-opt has put alike functions side by side by them, which compresses better.
b.setDebugInfo(true);
