// What a page has to have so that it works without a line: the app, and for each bank all that belongs to it.

import { createHash } from "node:crypto";
import { extname, posix } from "node:path";

const FORMAT = "assay-offline/1";
const BANKS = "assessments/";
// The page is kept by itself; no address of the rest is ever asked for by an app that works.
const APP = new Set([".js", ".wasm", ".css", ".words", ".ttf", ".svg"]);
// Fonts for names in scripts that the app isn't written in would take 4.5 MB on every device. So those of a script are for browsers that are set up
// in a language of it; whoever else has such a name needs a line for the certificate, as does whoever has a Chinese, Japanese or Korean one.
const NOT_OF_THE_APP = /^(sw\.js|old-[0-9a-f]{12}\.js|fonts[^/]*\/.*\/.*)$/;

// A name takes the bold one. The languages of each script, by what its fonts are called (ISO 639; of each script those with most people who write in it).
const LANGUAGES = {
  Bengali: ["bn", "as"], Devanagari: ["hi", "mr", "ne", "mai", "bho"], Ethiopic: ["am", "ti"], Khmer: ["km"], Myanmar: ["my"], Thai: ["th"],
};
const FONT = /^fonts[^/]*\/scripts\/NotoSans(\w+)-Bold\.ttf$/;

function scriptsOf(site) {
  const fonts = new Map();
  for (const [path, bytes] of site) {
    const script = FONT.exec(path)?.[1];
    if (script) fonts.set(script, [...(fonts.get(script) ?? []), entry(path, bytes)]);
  }
  return [...fonts].map(([script, files]) => {
    if (!LANGUAGES[script]) throw new Error(`scripts/packs.mjs doesn't say which languages are written in ${script}, of which there is a font`);
    return { languages: LANGUAGES[script], files };
  });
}

function entry(path, bytes) {
  return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

// Every list of shards in a header: its own items, and those of the banks that it uses.
function shardsIn(value) {
  if (!value || typeof value !== "object") return [];
  const own = Array.isArray(value.shards) ? value.shards.map((shard) => shard.digest) : [];
  return own.concat(...Object.values(value).map(shardsIn));
}

const json = (digest) => `${BANKS}${digest}.json`;

function filesOf(site, bank, banks) {
  const header = JSON.parse(site.get(json(bank.header)).toString("utf8"));
  const used = (header.uses ?? []).map((one) => banks.find((other) => other.id === one.bank)).filter(Boolean);
  const overlays = [bank, ...used].flatMap((one) => Object.values(one.overlays ?? {}));
  const parts = [bank.header, ...shardsIn(header), ...overlays].map(json);
  // Pictures and recordings are published under the names by which the texts call them.
  const texts = parts.map((path) => site.get(path).toString("utf8"));
  const others = [...site.keys()].filter((path) => path.startsWith(BANKS) && extname(path) !== ".json");
  const media = others.filter((path) => texts.some((text) => text.includes(posix.basename(path))));
  return [...new Set([...parts, ...media])].map((path) => entry(path, site.get(path)));
}

/// The list of a published site: { format, app: [{ path, bytes, sha256 }], scripts: [{ languages, files: [the same] }], banks: [{ id, header, files: [the same] }] }.
export function listOf(site, { banks }) {
  const app = [...site].filter(([path]) => APP.has(extname(path)) && !path.startsWith(BANKS) && !NOT_OF_THE_APP.test(path));
  const published = banks.filter((bank) => bank.header);
  return {
    format: FORMAT,
    app: app.map(([path, bytes]) => entry(path, bytes)),
    scripts: scriptsOf(site),
    banks: published.map((bank) => ({ id: bank.id, header: bank.header, files: filesOf(site, bank, published) })),
  };
}

/// What each module takes on the device, the app with it, in kB of 1,000 bytes, rounded up.
export function sizesOf(list) {
  const sum = (files) => files.reduce((all, { bytes }) => all + bytes, 0);
  const modules = new Map();
  for (const { id, files } of list.banks) {
    const module = id.split("/", 1)[0];
    modules.set(module, new Map([...(modules.get(module) ?? []), ...files.map((file) => [file.path, file])]));
  }
  return Object.fromEntries([...modules].map(([module, files]) => [module, Math.ceil((sum(list.app) + sum([...files.values()])) / 1000)]));
}
