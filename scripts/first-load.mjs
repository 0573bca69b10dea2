// Finds out which functions of the app, and which of their arms, run until the first question is on the screen, and writes
// their names to the list by which scripts/split.mjs splits it: `make first-load`, after a change that makes the first load heavier.
//
//   node scripts/first-load.mjs --site DIR --catalogue DIR --words DIR --banks DIR --assay PROGRAM --list FILE
//
// DIR are what trunk built, the published banks, the packs of words and the banks as they were written. Chromium and Firefox go to the
// first question in each language, from the catalogue and by a link, until that question was of each type, and answer it; Chromium also
// to where other assessments are offered, and to the first question by rules that none of them has. Both go to what can't be had since
// there is no line, for what says so can't be fetched then.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { siteWith } from "./derived.mjs";
import { BANK, Browser, reachFirstQuestion } from "./visitor.mjs";
import { serve } from "./serve.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const LANGUAGES = ["en", "fr", "ar"];
const HEAD = `# What runs until the first question is on the screen: functions that the first part of the app keeps,
# each with its shape and the arms that ran.
# Made by 'make first-load'. Names that mean nothing any more do no harm.
`;

function run(script, ...words) {
  const { status } = spawnSync(process.execPath, [join(HERE, script), ...words], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${script} failed`);
}

const RAN = "return Array.from(globalThis.assayRan ?? [])";

// The types differ in the controls that they show.
const CONTROLS = `const controls = document.querySelector("fieldset legend h1").closest("fieldset").querySelectorAll("input");
return controls[0].type === "checkbox" ? "several" : controls.length === 2 ? "two" : "one";`;
const KINDS = ["one", "two", "several"];
const MOST_VISITS = 100;

// Ticks and unticks in this order and the other, and flags the question and takes the flag off. The answer can be cleared once the
// rest is there.
async function answer(browser) {
  const labels = await browser.run('return document.querySelectorAll(".opts > label").length');
  const places = Array.from({ length: labels }, (_, index) => index + 1);
  for (const order of [places, places, places.toReversed(), places.toReversed()]) {
    for (const place of order) await browser.press(`.opts > label:nth-child(${place})`);
    await browser.press("button[aria-pressed]");
  }
  await browser.press(".opts > label");
}

async function visit(dist, { engine, language, page }) {
  const server = await serve({ root: dist, port: 0 });
  const browser = await Browser.start({ engine, language });
  try {
    await reachFirstQuestion(browser, server.address, page);
    const kind = await browser.run(CONTROLS);
    await answer(browser);
    await browser.press("main form button[type=submit]");
    await browser.press(".note button");
    await browser.until(".note button");
    const first = await browser.run(RAN);
    // A later visit waits for the rest before it offers a start, and here that can't be had.
    await browser.call("POST", "/execute/async", { script: 'const request = indexedDB.open("assay"); request.onsuccess = () => { request.result.close(); arguments[0](); }', args: [] });
    await browser.call("POST", "/refresh", {});
    await browser.until("main h1");
    await browser.open(`${server.address}/#/${BANK}/everyone`);
    await browser.until(".note button");
    await browser.open(`${server.address}/#/`);
    // A page that isn't here, and no line to fetch it by.
    const other = 'main a[href^="#/victim-identification"]';
    await browser.until(other);
    await server.close();
    await browser.press(other);
    await browser.until("main h1 ~ .row button");
    return { kind, ran: [...first, ...(await browser.run(RAN))] };
  } finally {
    await browser.stop();
    await server.close().catch(() => {});
  }
}

// Where an assessment is offered by a link of its own. To begin it waits for the rest where its items do.
const STARTS = ["#/victim-identification/foundation/service-providers", "#/victim-identification/foundation/law-enforcement", "#/victim-identification/foundation/practice", `#/${BANK}/practice`];

const START = "main button.btn:not(.sec):not(.quiet):not([disabled])";

// Opens a start page, and gives what ran until it offers a start, or until the first question.
async function offered(dist, language, page, isBegun = false) {
  const server = await serve({ root: dist, port: 0 });
  const browser = await Browser.start({ engine: "chromium", language });
  try {
    await browser.open(`${server.address}/${page}`);
    await browser.until(START);
    if (isBegun) {
      await browser.press(START);
      await browser.until("main form fieldset");
    }
    return await browser.run(RAN);
  } finally {
    await browser.stop();
    await server.close();
  }
}

// What other people's banks ask for, and no assessment of ours does: the plainest rules, draws by other things than theirs, one language,
// nothing described. Time limits and quotas wait for the rest.
const RULES = {
  plain: { title: "Plain", sections: [{ id: "all", title: "All", draw: [{ topic: "elements", count: 4 }, { topic: "rights", count: 2 }] }], pass: { total: "70%" } },
  drawn: {
    title: "Drawn",
    sections: [{ id: "all", title: "All", draw: [{ difficulty: "easy", count: 2 }, { bloom: "understand", type: "single-choice", count: 1 }, { topic: "rights" }] }],
    attempts: { max: 1 },
    pass: { total: "1/2" },
    certificate: { title: "Drawn" },
  },
};

// The bank under those rules, as files of a folder of banks.
async function ruled(banks) {
  const modules = JSON.parse(await readFile(join(banks, "modules.json"), "utf8"));
  modules.modules = modules.modules.filter(({ id }) => id === dirname(BANK));
  modules.languages = modules.languages.slice(0, 1);
  for (const { title, description } of [modules.modules, modules.levels, modules.audiences].flat()) for (const texts of [title, description ?? {}]) {
    for (const language of LANGUAGES.slice(1)) delete texts[language];
  }
  for (const named of [modules.modules, modules.levels].flat()) delete named.description;
  const bank = JSON.parse(await readFile(join(banks, `${BANK}.json`), "utf8"));
  delete bank.description;
  bank.assessments = Object.entries(RULES).map(([id, rules]) => ({ id, ...rules }));
  return { "modules.json": modules, [`${BANK}.json`]: bank };
}

async function visits(dist, other) {
  const ran = new Set(), kinds = new Set();
  const plan = [];
  for (const engine of ["chromium", "firefox"]) {
    for (const language of LANGUAGES) for (const page of ["", `#/${BANK}/everyone`]) plan.push({ engine, language, page });
  }
  for (let number = 0; number < plan.length || KINDS.some((kind) => !kinds.has(kind)); number++) {
    if (number > MOST_VISITS) throw new Error(`in ${number} visits the first question was only of these kinds: ${[...kinds]}`);
    const told = await visit(dist, plan[number % plan.length]);
    kinds.add(told.kind);
    for (const number of told.ran) ran.add(number);
  }
  for (const language of LANGUAGES) {
    for (const page of STARTS) for (const number of await offered(dist, language, page)) ran.add(number);
    for (const id of Object.keys(RULES)) for (const number of await offered(other, language, `#/${BANK}/${id}`, true)) ran.add(number);
  }
  return ran;
}

// A line for each function that ran: its name, its shape, and which of its arms ran, as bits.
function listOf(functions, ran) {
  const arms = new Map();
  for (const { name, shape, first, arms: count } of functions) {
    if (!ran.has(first)) continue;
    const key = `${name}\t${shape}`;
    let bits = arms.get(key) ?? 0n;
    for (let place = 0; place < count; place++) if (ran.has(first + 1 + place)) bits |= 1n << BigInt(place);
    arms.set(key, bits);
  }
  return [...arms].map(([key, bits]) => `${key}\t${bits.toString(16)}`).sort();
}

async function main() {
  const words = process.argv.slice(2);
  const value = (name) => words[words.indexOf(name) + 1];
  const scratch = await mkdtemp(join(tmpdir(), "assay-first-load-"));
  try {
    const site = join(scratch, "site"), dist = join(scratch, "dist");
    run("split.mjs", "--site", value("--site"), "--out", site, "--instrument");
    const functions = JSON.parse(await readFile(join(site, "functions.json"), "utf8"));
    await rm(join(site, "functions.json"));
    run("publish.mjs", "--site", site, "--catalogue", value("--catalogue"), "--words", value("--words"), "--out", dist);
    const other = await siteWith(await ruled(value("--banks")), { site, words: value("--words"), assay: value("--assay") }, join(scratch, "ruled"));
    const ran = await visits(dist, other);
    const listed = listOf(functions, ran);
    await writeFile(value("--list"), `${HEAD}${listed.join("\n")}\n`);
    console.log(`${listed.length} of ${functions.length} functions run until the first question.`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(`assay: ${error.message}`);
  process.exitCode = 1;
});
