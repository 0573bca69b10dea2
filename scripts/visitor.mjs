// A headless browser, driven over WebDriver, that goes to a first question as a person does: for the scripts that look at
// what a learner's browser does until then (size.mjs, first-load.mjs), and those that measure (large.mjs, certificate.mjs).

import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/// The bank that is taken.
export const BANK = "core-concepts/foundation";
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

// How each engine's driver is started, what it says when it listens, and what it is asked for.
const ENGINES = {
  chromium: {
    driver: () => found(process.env.ASSAY_CHROMEDRIVER, "chromedriver"),
    browser: () => found(process.env.ASSAY_CHROMIUM, "chromium", "chromium-browser", "google-chrome"),
    install: "sudo apt-get install chromium chromium-driver",
    listens: /started successfully on port (\d+)/,
    capabilities(binary, profile, language, more) {
      const args = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--user-data-dir=${profile}`, ...more];
      if (process.getuid?.() === 0) args.push("--no-sandbox");
      return { browserName: "chrome", "goog:chromeOptions": { binary, args, prefs: { "intl.accept_languages": language } } };
    },
  },
  firefox: {
    driver: () => found(process.env.ASSAY_GECKODRIVER, "geckodriver"),
    browser: () => found(process.env.ASSAY_FIREFOX, "firefox-esr", "firefox"),
    install: "sudo apt-get install firefox-esr; cargo install geckodriver",
    listens: /Listening on [^:]+:(\d+)/,
    capabilities(binary, _, language) {
      return { browserName: "firefox", "moz:firefoxOptions": { binary, args: ["-headless"], prefs: { "intl.accept_languages": language } } };
    },
  },
};

export class Browser {
  /// A headless browser with an empty profile, in a language of the page. Chromium takes further words of its command line.
  static async start({ engine = "chromium", language = "en", more = [] } = {}) {
    const { driver, browser: program, install, listens, capabilities } = ENGINES[engine];
    const [driverPath, binary] = [driver(), program()];
    if (!driverPath || !binary) throw new Error(`To see what a browser does, ${engine} and its driver are needed: ${install}`);
    const browser = new Browser();
    browser.profile = await mkdtemp(join(tmpdir(), "assay-visitor-"));
    browser.driver = spawn(driverPath, ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
    const port = await new Promise((done, refuse) => {
      let heard = "";
      browser.driver.once("error", refuse);
      browser.driver.once("exit", (code) => refuse(new Error(`The driver of ${engine} ended with status ${code}.`)));
      browser.driver.stdout.on("data", (chunk) => {
        heard += chunk;
        const told = listens.exec(heard);
        if (told) done(told[1]);
      });
    });
    browser.address = `http://127.0.0.1:${port}`;
    const session = await browser.call("POST", "/session", { capabilities: { alwaysMatch: capabilities(binary, browser.profile, language, more) } });
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

  /// Asks Chromium over its own protocol.
  devtools(cmd, params = {}) { return this.call("POST", "/goog/cdp/execute", { cmd, params }); }

  /// What a script's promise gives, Chromium's only.
  async promised(script) {
    const { result, exceptionDetails } = await this.devtools("Runtime.evaluate", { expression: `(async () => { ${script} })()`, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text}\nThe page says:\n${await this.text()}`);
    return result.value;
  }

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
  until(selector) { return this.patiently(selector, () => this.find(selector).catch(() => null)); }

  /// Waits until a script says yes.
  holds(script) { return this.patiently(script, () => this.run(script).catch(() => null)); }

  async patiently(what, ask) {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const answer = await ask();
      if (answer) return answer;
      await pause(100);
    }
    throw new Error(`After ${PATIENCE_MS / 1000} s not yet: ${what}. The page says:\n${await this.text()}`);
  }

  /// Presses an element once it is there; again where it was drawn anew meanwhile.
  async press(selector) {
    for (let tries = 5; ; tries--) {
      try {
        const element = await this.until(selector);
        // The page's bar may lie over an element that counts as in view.
        await this.call("POST", "/execute/sync", { script: "arguments[0].scrollIntoView({ block: 'center' })", args: [{ [ELEMENT]: element }] });
        return await this.click(element);
      } catch (error) {
        if (tries === 0 || error.kind !== "stale element reference") throw error;
      }
    }
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

/// From a page of the site to the first question, as a person goes: the bank, its assessment where it has several, Start.
/// Returns when the question was there, in milliseconds since 1970.
export async function reachFirstQuestion(browser, address, page = "", bank = BANK) {
  // What can be passed comes before what else the bank offers.
  const steps = [`main a[href="#/${bank}"]`, "main button:not([disabled])[type=submit]", "main button.btn:not(.sec):not(.quiet)", "main button:not([disabled])", `main a[href^="#/${bank}/"]:not([href$="/practice"])`];
  await browser.open(`${address}/${page}`);
  await browser.run(NOTE);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (await browser.find(QUESTION)) return browser.run("return globalThis.assayQuestionAt");
    const here = await browser.call("GET", "/url");
    const buttons = here.includes(`#/${bank}`);
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
