// Finds out which functions of the app run until the first question is on the screen, and writes their names to the list by
// which scripts/split.mjs splits it: `make first-load`, after a change that makes the first load heavier.
//
//   node scripts/first-load.mjs --site DIR --catalogue DIR --words DIR --list FILE
//
// DIR is what trunk built. A real Chromium goes to the first question in each language, on a first visit and on a later
// one, until that question was of each type, and answers it; and to what can't be had since there is no line, for what says
// so can't be fetched then.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Browser, reachFirstQuestion } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const LANGUAGES = ["en", "fr", "ar"];
const HEAD = `# What runs until the first question is on the screen: functions that the first part of the app keeps.
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
const MOST_VISITS = 40;

async function visits(dist) {
  const ran = new Set(), kinds = new Set();
  const note = (numbers) => numbers.forEach((number) => ran.add(number));
  for (let visit = 0; visit < LANGUAGES.length || KINDS.some((kind) => !kinds.has(kind)); visit++) {
    if (visit > MOST_VISITS) throw new Error(`in ${visit} visits the first question was only of these kinds: ${[...kinds]}`);
    const language = LANGUAGES[visit % LANGUAGES.length];
    const server = await serve({ root: dist, port: 0 });
    const browser = await Browser.start(language);
    try {
      await reachFirstQuestion(browser, server.address);
      kinds.add(await browser.run(CONTROLS));
      await browser.click(await browser.until(".opts label"));
      await browser.until("[data-saving=saved]");
      await browser.click(await browser.until("button[aria-pressed=false]"));
      await browser.until("button[aria-pressed=true]");
      await browser.click(await browser.until("main form button[type=submit]"));
      await browser.until(".note button");
      note(await browser.run(RAN));
      await browser.call("POST", "/refresh", {});
      await browser.until("main h1");
      await browser.open(`${server.address}/`);
      await browser.until(".offers a");
      note(await browser.run(RAN));
      // A page that isn't here, and no line to fetch it by.
      const other = await browser.find('main a[href^="#/victim-identification"]');
      await server.close();
      await browser.click(other);
      await browser.until("main h1 ~ .row button");
      note(await browser.run(RAN));
    } finally {
      await browser.stop();
      await server.close().catch(() => {});
    }
  }
  return ran;
}

async function main() {
  const words = process.argv.slice(2);
  const value = (name) => words[words.indexOf(name) + 1];
  const scratch = await mkdtemp(join(tmpdir(), "assay-first-load-"));
  try {
    const site = join(scratch, "site"), dist = join(scratch, "dist");
    run("split.mjs", "--site", value("--site"), "--out", site, "--instrument");
    const names = JSON.parse(await readFile(join(site, "functions.json"), "utf8"));
    await rm(join(site, "functions.json"));
    run("publish.mjs", "--site", site, "--catalogue", value("--catalogue"), "--words", value("--words"), "--out", dist);
    const ran = await visits(dist);
    const listed = [...new Set([...ran].map((number) => names[number]))].sort();
    await writeFile(value("--list"), `${HEAD}${listed.join("\n")}\n`);
    console.log(`${listed.length} of ${names.length} functions run until the first question.`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(`assay: ${error.message}`);
  process.exitCode = 1;
});
