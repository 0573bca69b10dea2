// A headless Chromium, driven over WebDriver, that goes from the catalogue to a first question as a person does: for the
// scripts that look at what a learner's browser does until then (size.mjs, first-load.mjs).

import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BANK = "core-concepts/foundation";
const PATIENCE_MS = 60_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function found(...names) {
  for (const name of names.filter(Boolean)) {
    const { stdout } = spawnSync("sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" });
    if (stdout.trim()) return stdout.trim();
  }
  return null;
}

export class Browser {
  /// A headless Chromium with an empty profile, in a language of the page.
  static async start(language = "en") {
    const driver = found(process.env.ASSAY_CHROMEDRIVER, "chromedriver");
    const chromium = found(process.env.ASSAY_CHROMIUM, "chromium", "chromium-browser", "google-chrome");
    if (!driver || !chromium) throw new Error("To count what a browser fetches, Chromium and its driver are needed: sudo apt-get install chromium chromium-driver");
    const browser = new Browser();
    browser.profile = await mkdtemp(join(tmpdir(), "assay-chromium-"));
    browser.driver = spawn(driver, ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
    const port = await new Promise((done, refuse) => {
      let heard = "";
      browser.driver.once("error", refuse);
      browser.driver.once("exit", (code) => refuse(new Error(`chromedriver ended with status ${code}.`)));
      browser.driver.stdout.on("data", (chunk) => {
        heard += chunk;
        const told = /started successfully on port (\d+)/.exec(heard);
        if (told) done(told[1]);
      });
    });
    browser.address = `http://127.0.0.1:${port}`;
    const args = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--lang=${language}`, `--user-data-dir=${browser.profile}`];
    if (process.getuid?.() === 0) args.push("--no-sandbox");
    const capabilities = { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": { binary: chromium, args } } };
    const session = await browser.call("POST", "/session", { capabilities });
    browser.address += `/session/${session.sessionId}`;
    return browser;
  }

  async call(method, path, body) {
    const response = await fetch(this.address + path, { method, headers: { "content-type": "application/json" }, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw Object.assign(new Error(value.message.split("\n")[0]), { kind: value.error });
    return value;
  }

  open(url) { return this.call("POST", "/url", { url }); }

  /// Runs a script that looks, and changes nothing of the app.
  run(script) { return this.call("POST", "/execute/sync", { script, args: [] }); }

  text() { return this.run("return document.body.innerText"); }

  /// The first displayed element that the selector finds; null when there is none.
  async find(selector) {
    for (const element of await this.call("POST", "/elements", { using: "css selector", value: selector })) {
      const id = element[ELEMENT];
      if (await this.call("GET", `/element/${id}/displayed`).catch(() => false)) return id;
    }
    return null;
  }

  /// Waits until there is such an element.
  async until(selector) {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const element = await this.find(selector).catch(() => null);
      if (element) return element;
      await pause(100);
    }
    throw new Error(`After ${PATIENCE_MS / 1000} s there was no ${selector}. The page says:\n${await this.text()}`);
  }

  click(id) { return this.call("POST", `/element/${id}/click`, {}); }

  async stop() {
    await this.call("DELETE", "").catch(() => {});
    this.driver.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

const QUESTION = "fieldset legend h1";
// Notes when a question is there, to the millisecond: looking from outside would be too late.
const NOTE = `globalThis.assayQuestionAt = undefined;
new MutationObserver((_, observer) => {
  if (!document.querySelector("${QUESTION}")) return;
  globalThis.assayQuestionAt = performance.timeOrigin + performance.now();
  observer.disconnect();
}).observe(document.documentElement, { childList: true, subtree: true });`;

/// From the catalogue to the first question, as a person goes: the bank, its assessment where it has several, Start.
/// Returns when the question was there, in milliseconds since 1970.
export async function reachFirstQuestion(browser, address) {
  const steps = [`main a[href^="#/${BANK}/"]`, `main a[href="#/${BANK}"]`, "main button:not([disabled])[type=submit]", "main button.btn:not(.sec):not(.quiet)", "main button:not([disabled])"];
  await browser.open(`${address}/`);
  await browser.run(NOTE);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (await browser.find(QUESTION)) return browser.run("return globalThis.assayQuestionAt");
    const here = await browser.call("GET", "/url");
    const buttons = here.includes(`#/${BANK}`);
    for (const selector of steps) {
      if (selector.includes("button") && !buttons) continue;
      const element = await browser.find(selector).catch(() => null);
      if (!element) continue;
      await browser.click(element).catch(() => {});
      break;
    }
    await pause(250);
  }
  throw new Error(`After ${PATIENCE_MS / 1000} s no question was on the screen. The page says:\n${await browser.text()}`);
}
