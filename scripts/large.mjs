// What a large bank costs in a browser, beside a small one: banks of 20, 1,000 and 10,000 items, each the only one of a site.
//
//   node scripts/large.mjs --site DIR --words DIR --banks DIR --assay PROGRAM [--runs N]
//
// DIR are what scripts/split.mjs made, the packs of words, and what the engine's example `large` wrote; `make bench-banks` has them all.
// Each figure is the median of N visits (5), each in a fresh profile of Chromium, from the address of an assessment. A script in the page
// presses as soon as there is something to press, so nobody's reading is in a time. "busy" is what Chromium says that the page's main
// thread ran script for, Wasm included: all of drawing or scoring, and of making elements of it, and none of waiting for files, for the
// device's storage or for the screen. `cargo run … --example large` tells what the engine alone takes.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteWith } from "./derived.mjs";
import { SLOW, SLOW_CPU, slowLine } from "./line.mjs";
import { serve } from "./serve.mjs";
import { QUESTION, START, busy, median, sitDown, sitting } from "./sitting.mjs";

const SIZES = [20, 1_000, 10_000];
const ASSESSMENT = "plain";

// One of the banks, as files of a folder of banks.
async function only(size, banks) {
  const name = `items-${size}`;
  const modules = JSON.parse(await readFile(join(banks, "modules.json"), "utf8"));
  modules.levels = modules.levels.filter(({ id }) => id === name);
  const bank = JSON.parse(await readFile(join(banks, "large", `${name}.json`), "utf8"));
  bank.assessments = bank.assessments.filter(({ id }) => id === ASSESSMENT);
  return { "modules.json": modules, [`large/${name}.json`]: bank };
}

const FIRST = `
  const { at: offered } = await shown(${JSON.stringify(START)});
  const pressed = await press(${JSON.stringify(START)});
  const { at: question } = await shown(${JSON.stringify(QUESTION)});
  const held = memory();
  await saved();
  const { at: stored } = await until("all is saved", () => true);
  const asked = performance.getEntries().filter(({ entryType, startTime }) => ["navigation", "resource"].includes(entryType) && startTime <= question);
  const all = performance.getEntriesByType("resource");
  return { offered, start: question - pressed, question, stored, held, requests: asked.length,
    bytes: asked.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0), later: all.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) }`;
// Which choice is the key, the generator says by the item's number.
const RIGHT = '(stem) => ["abc"[Number(/^Place (\\d+) /.exec(stem)[1]) % 3]]';
const SUBMIT = `
  const pressed = await press("main .row > button.btn:not(.sec):not([aria-disabled])");
  const { at } = await on("/result");
  return at - pressed`;
const again = (page) => `
  location.hash = ${JSON.stringify(page)};
  await shown(${JSON.stringify(START)});`;
const DRAW = `
  const pressed = await press(${JSON.stringify(START)});
  const { at } = await shown(${JSON.stringify(QUESTION)});
  await saved();
  return at - pressed`;

// To the first question; on a quick line also to the end, and once more to a first question, now that the app is here.
async function visit(dist, size, isSlow) {
  const server = await serve({ root: dist, port: 0 });
  const line = isSlow ? await slowLine(server.address) : server;
  const browser = await sitDown({ isSlow });
  try {
    const page = `#/large/items-${size}/${ASSESSMENT}`;
    await browser.open(`${line.address}/${page}`);
    const first = await sitting(browser, FIRST);
    if (isSlow) return first;
    await sitting(browser, `await answer(${RIGHT})`);
    await sitting(browser, "await painted()");
    const scored = await busy(browser, SUBMIT);
    await browser.devtools("HeapProfiler.collectGarbage");
    const after = await sitting(browser, "return memory()");
    await sitting(browser, again(page));
    const drawn = await busy(browser, DRAW);
    return { ...first, scored, drawn, after };
  } finally {
    await browser.stop();
    if (isSlow) await line.close();
    await server.close();
  }
}

const whole = (number) => Math.round(number).toLocaleString("en");
const ROWS = [
  ["Fetched until the first question", null],
  ["requests", (one) => one.requests],
  ["bytes, as they are sent", (one) => one.bytes],
  ["On a quick line and processor", null],
  ["until Start is offered, ms", (one) => one.offered],
  ["from Start to the first question, ms", (one) => one.start],
  ["from the address to the first question, ms", (one) => one.question],
  ["JavaScript's memory then, kB", (one) => one.held.js / 1000],
  ["Wasm's memory then, kB", (one) => one.held.wasm / 1000],
  ["until the whole form is here and stored, ms", (one) => one.stored],
  ["bytes by then, the rest of the app included", (one) => one.later],
  ["The form drawn again, the app being here", null],
  ["from Start to the question, ms", (one) => one.drawn.what],
  ["busy, until it is stored, ms", (one) => one.drawn.script],
  ["Scored, every item being answered", null],
  ["from Submit to the result, ms", (one) => one.scored.what],
  ["busy, ms", (one) => one.scored.script],
  ["JavaScript's memory then, kB", (one) => one.after.js / 1000],
  ["Wasm's memory then, kB", (one) => one.after.wasm / 1000],
];
const SLOW_ROWS = [
  [`On a slow line (${SLOW.roundTripMs} ms, ${(SLOW.bytesPerSecond * 8) / 1000} kbit/s) and a processor a ${SLOW_CPU}th as quick`, null],
  ["until Start is offered, ms", (one) => one.offered],
  ["from Start to the first question, ms", (one) => one.start],
  ["from the address to the first question, ms", (one) => one.question],
];

function print(rows, visits) {
  for (const [words, figure] of rows) {
    if (!figure) console.log(`\n${words}`);
    else console.log(`  ${words.padEnd(46)}${visits.map((all) => whole(median(all.map(figure))).padStart(12)).join("")}`);
  }
}

async function main() {
  const words = process.argv.slice(2);
  const value = (name, usual) => (words.includes(name) ? words[words.indexOf(name) + 1] : usual);
  const given = { site: value("--site"), words: value("--words"), banks: value("--banks"), assay: value("--assay") };
  const runs = Number(value("--runs", 5));
  const scratch = await mkdtemp(join(tmpdir(), "assay-large-"));
  try {
    const sites = [];
    for (const size of SIZES) sites.push(await siteWith(await only(size, given.banks), given, join(scratch, String(size))));
    console.log(`${"Items in the bank".padEnd(48)}${SIZES.map((size) => whole(size).padStart(12)).join("")}`);
    for (const [rows, isSlow] of [[ROWS, false], [SLOW_ROWS, true]]) {
      const visits = SIZES.map(() => []);
      // Each bank in turn, so that a machine that becomes slower meanwhile becomes so for all.
      for (let run = 0; run < runs; run++) for (const [place, size] of SIZES.entries()) visits[place].push(await visit(sites[place], size, isSlow));
      print(rows, visits);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(`assay: ${error.message}`);
  process.exitCode = 1;
});
