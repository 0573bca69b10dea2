// An attempt in Chromium that a script in the page takes, with no pause for reading: for the programs that measure (large.mjs,
// certificate.mjs). Times are the page's own clock, in milliseconds since the page was asked for.

import { Browser } from "./visitor.mjs";
import { SLOW_CPU } from "./line.mjs";

const PATIENCE_MS = 120_000;
export const START = "main .row > button.btn:not(.quiet):not([aria-disabled])";
export const QUESTION = "fieldset legend h1";

// Stands in the page before anything of it runs: `assaySitting` is what the scripts below are written with.
const PROBE = `{
  const memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = (...given) => own.apply(WebAssembly, given).then((made) => {
      for (const part of Object.values((made.instance ?? made).exports)) if (part instanceof WebAssembly.Memory && !memories.includes(part)) memories.push(part);
      return made;
    });
  }
  const find = (selector) => document.querySelector(selector);
  // What is asked for is looked at whenever the page changes, so nothing is noticed late.
  const until = (what, ask) => new Promise((done, refuse) => {
    const end = (settle, value) => { clearTimeout(timer); observer.disconnect(); settle(value); };
    const look = () => { const found = ask(); if (found) end(done, { found, at: performance.now() }); };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => end(refuse, new Error("not yet: " + what)), ${PATIENCE_MS});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
  const shown = (selector) => until(selector, () => find(selector));
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  // Presses it once it is there and painted; tells when.
  const press = async (selector) => {
    await shown(selector);
    await painted();
    const at = performance.now();
    find(selector).click();
    return at;
  };
  const memory = () => ({ js: performance.memory.usedJSHeapSize, wasm: memories.reduce((all, one) => all + one.buffer.byteLength, 0) });
  const saved = () => until("all is saved", () => find("[data-saving=saved]"));
  const on = (place) => until(place, () => location.hash.endsWith(place) && find("main:not([hidden]) h1"));
  // From the first question to the review. 'right' gives the ids of an item's key by its stem.
  const answer = async (right) => {
    for (let before = "";;) {
      const { found: stem } = await until("the next question", () => { const now = find("${QUESTION}")?.innerText; return now && now !== before && now; });
      for (const id of right(stem)) find('.opts input[value="' + id + '"]').click();
      await until("it is picked", () => find(".opts input:checked"));
      await saved();
      await press("main form button[type=submit]");
      before = stem;
      await until("the next page", () => location.hash.endsWith("/review") || (find("${QUESTION}")?.innerText ?? stem) !== stem);
      if (location.hash.endsWith("/review")) break;
    }
    await on("/review");
  };
  globalThis.assaySitting = { find, until, shown, painted, press, memory, saved, on, answer };
}`;

/// A fresh browser with the probe; on a cheap phone's processor where it is told to be slow.
export async function sitDown({ isSlow }) {
  const browser = await Browser.start({ more: ["--enable-precise-memory-info", "--window-size=412,915"] });
  await browser.devtools("Performance.enable");
  await browser.devtools("Page.addScriptToEvaluateOnNewDocument", { source: PROBE });
  if (isSlow) await browser.devtools("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
  return browser;
}

/// What a script gives that is written with what stands in `assaySitting`.
export function sitting(browser, script) {
  return browser.promised(`const { find, until, shown, painted, press, memory, saved, on, answer } = assaySitting; ${script}`);
}

/// How long the page's main thread was busy meanwhile, in milliseconds: { script, layout, task, what }, what being the script's own answer.
export async function busy(browser, script) {
  const before = await metrics(browser);
  const what = await sitting(browser, script);
  const after = await metrics(browser);
  const spent = (...names) => names.reduce((all, name) => all + (after[name] - before[name]) * 1000, 0);
  return { what, script: spent("ScriptDuration"), layout: spent("LayoutDuration", "RecalcStyleDuration"), task: spent("TaskDuration") };
}

async function metrics(browser) {
  const { metrics: all } = await browser.devtools("Performance.getMetrics");
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

export const median = (all) => {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
};
