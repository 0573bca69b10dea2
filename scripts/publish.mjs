// Makes the site of what trunk built and `assay catalogue` laid out.
//
//   node scripts/publish.mjs --site DIR --catalogue DIR --words DIR --out DIST
//       names every file by the digest of its final bytes and rewrites what refers to it, inlines the critical styles and
//       writes their hash into the policy, inlines the catalogue's index, lays `.br` and `.gz` beside each file
//   node scripts/publish.mjs --stage DIR --catalogue DIR --words DIR
//       for the watching server: the same page in place, names left as they are
//
// The same input gives the same bytes. Nothing but Node is needed. Two JSON blocks of the page are filled:
//   #catalogue   the catalogue's index
//   #files       what the app may ask for later, by the name it has in the source: { "sw.js": "sw.js", "fonts/": "fonts-…/" }, a
//                folder of many in one entry, so that the page stays small; and the languages of the words
//
// One of those is the list of what may be saved for offline, offline.json (packs.mjs); how much each module takes stands in
// the index.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join, posix, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { besides } from "./besides.mjs";
import { listOf, sizesOf } from "./packs.mjs";
import { secretsOf } from "./secrets.mjs";

const PAGE = "index.html";
const INDEX = "catalogue.json";
const STYLES = "styles.css";
const PACKS = "offline.json";
const WORKER = "sw.js";
// These have names that mean something outside: a bank's parts are named by digest already, a licence is read by people, and a
// service worker is the same one as long as it has the same address.
const KEEPS_ITS_NAME = /^(sw\.js|assessments\/.*|.*\.html|(.*\/)?(LICEN[CS]E|OFL|COPYING|NOTICE|README)[^/]*|(.*\/)?[^/]*\.txt|bank\.schema\.json|assay\.config\.json|robots\.txt)$/i;
// Folders whose files are asked for one by one, and whose names would be many: each has one digest for all that is in it.
const FOLDERS = ["fonts/", "words/"];
const MAY_REFER = new Set([".js", ".mjs", ".css", ".html", ".svg", ".webmanifest"]);
const COMPRESSED_ALREADY = new Set([".png", ".jpg", ".jpeg", ".webp", ".avif", ".mp3", ".m4a", ".ogg", ".opus", ".wav", ".mp4", ".webm", ".woff2", ".woff", ".gz", ".br", ".zip", ".pdf"]);

/// The files under a folder, by path with `/`, in order.
export async function readTree(folder, under = "") {
  const files = new Map();
  const entries = await readdir(join(folder, under), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = under ? `${under}/${entry.name}` : entry.name;
    if (entry.isDirectory()) for (const [name, bytes] of await readTree(folder, path)) files.set(name, bytes);
    else files.set(path, await readFile(join(folder, path)));
  }
  return files;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const sha256 = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

// Where a text names a file by its path beside it: quoted or in url(…), with or without "./".
function mention(path) {
  return new RegExp(`(["'\`(=]|&quot;)(\\./)?${escaped(path)}(?=["'\`)?#>\\s]|&quot;)`, "g");
}

function digestName(path, bytes) {
  const ending = extname(path);
  return `${path.slice(0, -ending.length || undefined)}-${sha256(bytes, "hex").slice(0, 12)}${ending}`;
}

// The new names of the folders that have one digest for all.
function folderNames(files) {
  const named = new Map();
  for (const folder of FOLDERS) {
    const inside = [...files].filter(([path]) => path.startsWith(folder) && !KEEPS_ITS_NAME.test(path));
    const text = inside.map(([path, bytes]) => `${path} ${sha256(bytes, "hex")}\n`).sort().join("");
    if (inside.length > 0) named.set(folder, `${folder.slice(0, -1)}-${sha256(text, "hex").slice(0, 12)}/`);
  }
  return named;
}

const folderOf = (path) => FOLDERS.find((folder) => path.startsWith(folder));

/// Names files by digest: each after those that it refers to, so that a digest covers the names inside. Returns the new
/// files and the new name of each.
export function nameByDigest(files) {
  const names = new Map();
  const made = new Map();
  const folders = folderNames(files);
  const open = [];

  function nameOf(path, bytes) {
    if (KEEPS_ITS_NAME.test(path)) return path;
    const folder = folderOf(path);
    return folder ? folders.get(folder) + path.slice(folder.length) : digestName(path, bytes);
  }

  function visit(path) {
    if (names.has(path)) return;
    if (open.includes(path)) throw new Error(`These files refer to each other in a circle, so none can be named first: ${[...open, path].join(" -> ")}`);
    open.push(path);
    let bytes = files.get(path);
    if (MAY_REFER.has(extname(path))) {
      let text = bytes.toString("utf8");
      for (const other of files.keys()) {
        if (other === path) continue;
        const beside = posix.relative(posix.dirname(path), other);
        if (!mention(beside).test(text)) continue;
        visit(other);
        const renamed = posix.relative(posix.dirname(path), names.get(other));
        text = text.replace(mention(beside), (_, before, dot) => `${before}${dot ?? ""}${renamed}`);
      }
      bytes = Buffer.from(text);
    }
    open.pop();
    const name = nameOf(path, bytes);
    names.set(path, name);
    made.set(name, bytes);
  }

  for (const path of files.keys()) visit(path);
  return { files: made, names };
}

/// JSON that may stand inside a script element: nothing in it can end the element or open a comment.
export function embeddable(json) {
  return json.trim().replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function fillBlock(html, id, json) {
  const block = new RegExp(`(<script\\b[^>]*\\bid=["']?${id}["']?[^>]*>)[^<]*(</script>)`);
  if (!block.test(html)) throw new Error(`${PAGE} has no <script type="application/json" id="${id}"> to fill.`);
  return html.replace(block, (_, start, end) => `${start}${embeddable(json)}${end}`);
}

// Comments and the space between rules; nothing that could change what a style means.
function tightCss(css) {
  return css.replace(/\/\*[^]*?\*\//g, "").replace(/\s*\n\s*/g, "\n").replace(/\n{2,}/g, "\n").trim();
}

// Comments, and the space that lines begin with.
function tightHtml(html) {
  return html.replace(/<!--[^]*?-->/g, "").replace(/\n\s+/g, "\n");
}

/// Gathers the page's style sheets: those marked `data-critical` go into the page, the others into one file.
function gatherStyles(html, files) {
  const link = /<link\b[^>]*\brel="stylesheet"[^>]*>\s*/g;
  const critical = [];
  const rest = [];
  let last = false;
  const without = html.replace(link, (tag) => {
    const path = posix.normalize(/\bhref="([^"]+)"/.exec(tag)?.[1] ?? "");
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${PAGE} asks for the style sheet ${path}, which trunk didn't make.`);
    files.delete(path);
    (/\bdata-critical\b/.test(tag) ? critical : rest).push(tightCss(bytes.toString("utf8")));
    last = true;
    return "";
  });
  if (!last) return html;
  let head = "";
  if (critical.length > 0) head += `<style>${critical.join("\n")}</style>`;
  if (rest.length > 0) {
    files.set(STYLES, Buffer.from(`${rest.join("\n")}\n`));
    head += `<link rel="stylesheet" href="./${STYLES}">`;
  }
  return without.replace("</head>", () => `${head}\n</head>`);
}

/// Writes the hash of each inline style, and where allowed of each inline script, into the page's policy.
export function fillPolicy(html, { scripts = false } = {}) {
  const hashes = (element) => [...html.matchAll(element)].map(([, text]) => `'sha256-${sha256(text, "base64")}'`);
  const styles = hashes(/<style\b[^>]*>([^]*?)<\/style>/g);
  const inline = scripts ? hashes(/<script(?![^>]*\b(?:src|application\/json))[^>]*>([^]*?)<\/script>/g) : [];
  return html.replace(/(http-equiv="Content-Security-Policy"\s+content=")([^"]*)/, (_, before, policy) => {
    const add = (name, list) => { policy = policy.replace(`${name} 'self'`, [name, "'self'", ...list].join(" ")); };
    add("style-src", styles);
    add("script-src", inline);
    return before + policy;
  });
}

// What the app asks for by itself: what no page, script or style names, and is not a part of a bank.
function askedForLater(made, names) {
  const texts = [...made].filter(([name]) => MAY_REFER.has(extname(name))).map(([, bytes]) => bytes.toString("utf8"));
  const later = {};
  for (const [path, name] of [...names].sort()) {
    const isNamed = texts.some((text) => text.includes(posix.basename(name)));
    if (path === name || isNamed) continue;
    const folder = folderOf(path);
    if (folder) later[folder] = name.slice(0, name.length - path.length + folder.length);
    else later[path] = name;
  }
  return later;
}

// Of what languages there are words, for `boot.js` to choose from.
const languagesOf = (words) => [...words.keys()].map((name) => /^learner\.([^.]+)\.words$/.exec(name)?.[1]).filter(Boolean);

// Adds a file that tells of the others, so that it is named last. Returns its name by the name that it is asked for by.
function addNamed(made, path, bytes) {
  const name = digestName(path, bytes);
  made.set(name, bytes);
  return { [path]: name };
}

/// The whole site as a map from path to bytes.
export function publish({ site, catalogue, words }) {
  const files = new Map(site);
  const index = catalogue.get(INDEX);
  if (!index) throw new Error(`The catalogue has no ${INDEX}; 'assay catalogue' makes it.`);
  for (const [path, bytes] of catalogue) if (path !== INDEX) files.set(path, bytes);
  for (const [path, bytes] of words) files.set(`words/${path}`, bytes);
  const source = files.get(PAGE);
  if (!source) throw new Error(`Trunk's output has no ${PAGE}.`);
  files.set(PAGE, Buffer.from(gatherStyles(tightHtml(source.toString("utf8")), files)));
  for (const [path, bytes] of files) if (extname(path) === ".css") files.set(path, Buffer.from(tightCss(bytes.toString("utf8"))));

  const { files: made, names } = nameByDigest(files);
  const offered = JSON.parse(index.toString("utf8"));
  const list = listOf(made, offered);
  const later = { ...askedForLater(made, names), ...addNamed(made, PACKS, Buffer.from(JSON.stringify(list))) };
  if (made.has(WORKER)) later[WORKER] = WORKER;
  later.languages = languagesOf(words);
  let html = made.get(PAGE).toString("utf8");
  html = fillBlock(html, "files", JSON.stringify(later));
  html = fillBlock(html, "catalogue", JSON.stringify({ ...offered, packs: sizesOf(list) }));
  made.set(PAGE, Buffer.from(fillPolicy(html)));
  // Beside the page as well, which never asks for it: whoever signs or checks by a copy of the site finds there what modules and levels are called.
  made.set(INDEX, index);
  const secrets = secretsOf(made);
  if (secrets.length > 0) throw new Error(`This looks like a private key, which has no place in a site: ${secrets.join("; ")}.`);
  return made;
}

async function compress(bytes) {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  gz[9] = 255; // The byte that names the operating system: the same everywhere.
  return { ".br": br, ".gz": gz };
}

// What the last build compressed for the same bytes under the same name, if it did.
async function compressedBefore(out, path, bytes) {
  try {
    const [old, br, gz] = await Promise.all(["", ".br", ".gz"].map((ending) => readFile(join(out, path + ending))));
    return old.equals(bytes) ? { ".br": br, ".gz": gz } : null;
  } catch {
    return null;
  }
}

/// Writes the site with its compressed twins, and puts it in the old one's place only when it is whole. What was laid beside the old one's page
/// comes along.
export async function writeSite(files, out) {
  const laid = await besides(out);
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await Promise.all([...files].map(async ([path, bytes]) => {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    if (COMPRESSED_ALREADY.has(extname(path).toLowerCase())) return;
    const twins = (await compressedBefore(out, path, bytes)) ?? (await compress(bytes));
    for (const [ending, twin] of Object.entries(twins)) await writeFile(file + ending, twin);
  }));
  for (const [path, bytes] of laid) {
    if (files.has(path)) continue;
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), bytes);
  }
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
}

// For the watching server: banks and words beside the app, the page told of them, names as they are.
async function stage({ stage: folder, catalogue, words }) {
  const index = catalogue.get(INDEX);
  const later = {};
  for (const path of (await readTree(folder)).keys()) if (path !== PAGE) later[path] = path;
  for (const [path, bytes] of [...catalogue, ...[...words].map(([name, text]) => [`words/${name}`, text])]) {
    if (path === INDEX) continue;
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    later[path] = path;
  }
  later.languages = languagesOf(words);
  let html = await readFile(join(folder, PAGE), "utf8");
  html = fillBlock(fillBlock(html, "files", JSON.stringify(later)), "catalogue", index.toString("utf8"));
  // Trunk's own script, which reloads the page, stands inline: in this page alone it is let through.
  await writeFile(join(folder, PAGE), fillPolicy(html, { scripts: true }));
}

function options(words) {
  const chosen = {};
  for (let i = 0; i + 1 < words.length; i += 2) chosen[words[i].replace(/^--/, "")] = words[i + 1];
  return chosen;
}

async function main() {
  const chosen = options(process.argv.slice(2));
  const catalogue = await readTree(chosen.catalogue);
  const words = chosen.words ? await readTree(chosen.words) : new Map();
  if (chosen.stage) return stage({ stage: chosen.stage, catalogue, words });
  const files = publish({ site: await readTree(chosen.site), catalogue, words });
  await writeSite(files, chosen.out);
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  console.log(`${files.size} files, ${total.toLocaleString("en")} bytes, in ${relative(process.cwd(), chosen.out).split(sep).join("/") || chosen.out}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error) => {
    console.error(`assay: ${error.message}`);
    process.exitCode = 1;
  });
}
