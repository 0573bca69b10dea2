// How long a certificate takes: an attempt at the core concepts with every answer right, from pressing Submit to the PDF in the folder of
// downloads, on a quick line and on a slow one; then for names in other scripts, whose fonts are fetched first.
//
//   node scripts/certificate.mjs [DIST] [--runs N]
//
// Each figure is the median of N visits (3), each in a fresh profile of Chromium. A script in the page presses as soon as there is something
// to press, and types the name at once, so nothing is fetched while somebody reads. Chromium slows a page's own thread down, and not the
// certificate's worker: what a slow processor would add there is told apart, from what the worker takes on the quick line.

import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SLOW, SLOW_CPU, slowLine } from "./line.mjs";
import { readTree } from "./publish.mjs";
import { serve } from "./serve.mjs";
import { START, median, sitDown, sitting } from "./sitting.mjs";
import { BANK } from "./visitor.mjs";

const PATIENCE_MS = 120_000;

// The key of each item of the site, by the letters of its stem.
async function keysOf(dist) {
  const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  const keys = {};
  for (const [path, bytes] of await readTree(join(dist, "assessments"))) {
    if (!path.endsWith(".json")) continue;
    const items = JSON.parse(bytes.toString("utf8"));
    if (!Array.isArray(items)) continue;
    for (const { stem, answer } of items) if (answer?.key !== undefined) keys[letters(stem)] = [answer.key].flat().map(String);
  }
  return keys;
}

// One name for each script that has fonts of its own.
const LATIN = "Amina Yusuf";
const OTHERS = {
  Greek: "Ελένη Παπαδοπούλου",
  Cyrillic: "Олена Коваленко",
  Arabic: "فاطمة بنت عليّ",
  Ethiopic: "አበበ በቀለ",
  Devanagari: "सीता शर्मा",
  Bengali: "রহিমা খাতুন",
  Thai: "สมชาย ใจดี",
  Khmer: "សុខ សុភា",
  Burmese: "အောင်ဇော်မိုး",
  Chinese: "王小明",
  Japanese: "山田花子",
  Korean: "김민준",
};

const pass = (keys, holder) => `
  await press(${JSON.stringify(START)});
  const keys = ${JSON.stringify(keys)};
  await answer((stem) => keys[stem.replace(/[^\\p{L}\\p{N}]+/gu, "")]);
  const now = () => performance.timeOrigin + performance.now();
  const pressed = performance.timeOrigin + await press("main .row > button.btn:not(.sec):not([aria-disabled])");
  await on("/result");
  const result = now();
  await press('main a[href$="/certificate"]');
  const { found: name } = await shown("main form input[type=text]");
  name.value = ${JSON.stringify(holder)};
  name.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await press("main form button[type=submit]");
  const asked = performance.timeOrigin + await press("main .row.noprint > button.btn:not(.sec):not(.quiet)");
  return { pressed, result, asked }`;

// When the PDF is whole in the folder, in milliseconds since 1970, and how large it is.
async function arrived(folder) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
    const there = (await readdir(folder)).find((name) => name.endsWith(".pdf"));
    if (there) return [Date.now(), (await stat(join(folder, there))).size];
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error("no PDF came");
}

async function visit(dist, keys, isSlow, holder = LATIN) {
  const downloads = await mkdtemp(join(tmpdir(), "assay-downloads-"));
  const server = await serve({ root: dist, port: 0 });
  const line = isSlow ? await slowLine(server.address) : server;
  const browser = await sitDown({ isSlow });
  try {
    await browser.devtools("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    await browser.open(`${line.address}/#/${BANK}/everyone`);
    const { pressed, result, asked } = await sitting(browser, pass(keys, holder));
    const [there, bytes] = await arrived(downloads);
    return { result: result - pressed, name: asked - result, making: there - asked, all: there - pressed, bytes };
  } finally {
    await browser.stop();
    if (isSlow) await line.close();
    await server.close();
    await rm(downloads, { recursive: true, force: true });
  }
}

const ROWS = [
  ["from Submit to the result, ms", "result"],
  ["from there to the button for the PDF, ms", "name"],
  ["from that button to the PDF, ms", "making"],
  ["from Submit to the PDF, ms", "all"],
];

// What a figure is by half of the visits.
const told = (visits, figure) => Math.round(median(visits.map((one) => one[figure]))).toLocaleString("en").padStart(12);

async function otherScripts(dist, keys, runs) {
  console.log(`\nA name in another script, on a quick line     from the button to the PDF, ms   bytes of it`);
  for (const [script, holder] of Object.entries(OTHERS)) {
    const visits = [];
    for (let run = 0; run < runs; run++) visits.push(await visit(dist, keys, false, holder));
    console.log(`  ${script.padEnd(60)}${told(visits, "making")}${told(visits, "bytes")}`);
  }
}

async function main() {
  const words = process.argv.slice(2);
  const runs = words.includes("--runs") ? Number(words[words.indexOf("--runs") + 1]) : 3;
  const dist = resolve(words[0] && !words[0].startsWith("--") ? words[0] : "dist");
  const keys = await keysOf(dist);
  const lines = [["On a quick line and processor", false], [`On a slow line (${SLOW.roundTripMs} ms, ${(SLOW.bytesPerSecond * 8) / 1000} kbit/s) and a processor a ${SLOW_CPU}th as quick`, true]];
  const making = [];
  for (const [title, isSlow] of lines) {
    const visits = [];
    for (let run = 0; run < runs; run++) visits.push(await visit(dist, keys, isSlow));
    making.push(median(visits.map((one) => one.making)));
    console.log(`\n${title}`);
    for (const [name, figure] of ROWS) console.log(`  ${name.padEnd(46)}${told(visits, figure)}`);
  }
  console.log(`  ${"a slow worker would add no more than, ms".padEnd(46)}${Math.round(making[0] * (SLOW_CPU - 1)).toLocaleString("en").padStart(12)}`);
  await otherScripts(dist, keys, runs);
}

main().catch((error) => {
  console.error(`assay: ${error.message}`);
  process.exitCode = 1;
});
