// What the site weighs: each file of dist, and what a browser fetches before the first question is on the screen.
//
//   node scripts/size.mjs [DIST] [--max-gzip N]
//
// A real Chromium, driven over WebDriver from a cold start, opens the page, goes from the catalogue to core-concepts/foundation
// and presses Start until a question is there. Every answer of the server is counted, twice when it was fetched twice. The last
// line is exactly "before-first-question: N raw, N gzip, N brotli". With --max-gzip, more than that is a failure.

import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { readTree } from "./publish.mjs";
import { serve } from "./serve.mjs";

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

/// Sizes of every file, by path: { raw, gzip, brotli }.
async function sizes(dist) {
  const files = await readTree(dist);
  const table = new Map();
  for (const [path, bytes] of files) {
    if ([".br", ".gz"].includes(extname(path))) continue;
    const gz = files.get(`${path}.gz`) ?? (await promisify(gzip)(bytes, { level: 9 }));
    const br = files.get(`${path}.br`) ?? (await promisify(brotliCompress)(bytes));
    table.set(path, { raw: bytes.length, gzip: gz.length, brotli: br.length });
  }
  return table;
}

class Browser {
  /// A headless Chromium with an empty profile.
  static async start() {
    const driver = found(process.env.ASSAY_CHROMEDRIVER, "chromedriver");
    const chromium = found(process.env.ASSAY_CHROMIUM, "chromium", "chromium-browser", "google-chrome");
    if (!driver || !chromium) throw new Error("To count what a browser fetches, Chromium and its driver are needed: sudo apt-get install chromium chromium-driver");
    const browser = new Browser();
    browser.profile = await mkdtemp(join(tmpdir(), "assay-size-"));
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
    const args = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en", `--user-data-dir=${browser.profile}`];
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

  text() { return this.call("POST", "/execute/sync", { script: "return document.body.innerText", args: [] }); }

  /// The first displayed element that the selector finds; null when there is none.
  async find(selector) {
    for (const element of await this.call("POST", "/elements", { using: "css selector", value: selector })) {
      const id = element[ELEMENT];
      if (await this.call("GET", `/element/${id}/displayed`).catch(() => false)) return id;
    }
    return null;
  }

  click(id) { return this.call("POST", `/element/${id}/click`, {}); }

  async stop() {
    await this.call("DELETE", "").catch(() => {});
    this.driver.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
  }
}

// From the catalogue to the first question, as a person goes: the bank, its assessment where it has several, Start.
async function reachFirstQuestion(browser, address) {
  const steps = [`main a[href^="#/${BANK}/"]`, `main a[href="#/${BANK}"]`, "main button:not([disabled])[type=submit]", "main button.btn:not(.sec):not(.quiet)", "main button:not([disabled])"];
  await browser.open(`${address}/`);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (await browser.find("fieldset legend h1")) return;
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

function row(name, { raw, gzip: gz, brotli }) {
  return `${String(raw).padStart(10)} ${String(gz).padStart(9)} ${String(brotli).padStart(9)}  ${name}`;
}

function sum(all) {
  const total = { raw: 0, gzip: 0, brotli: 0 };
  for (const one of all) for (const key of Object.keys(total)) total[key] += one[key];
  return total;
}

async function main() {
  const words = process.argv.slice(2);
  const limit = words.includes("--max-gzip") ? Number(words[words.indexOf("--max-gzip") + 1]) : Infinity;
  const dist = resolve(words[0] && !words[0].startsWith("--") ? words[0] : "dist");
  const table = await sizes(dist);

  console.log(`All of the site:\n${row("", { raw: "raw", gzip: "gzip -9", brotli: "brotli 11" })}`);
  for (const [path, size] of table) console.log(row(path, size));
  console.log(row("total", sum(table.values())));

  const answers = [];
  const server = await serve({ root: dist, port: 0, onRequest: (answer) => answers.push(answer) });
  let browser = null;
  try {
    browser = await Browser.start();
    await reachFirstQuestion(browser, server.address);
  } finally {
    await browser?.stop();
    await server.close();
  }

  console.log("\nFetched from a cold start until the first question:");
  const fetched = [];
  for (const { path, status, file } of answers) {
    if (!file) {
      console.log(`  ${status} for ${path}`);
      continue;
    }
    const name = relative(dist, file).split(sep).join("/");
    fetched.push(table.get(name));
    console.log(row(name, table.get(name)));
  }
  const total = sum(fetched);
  if (total.gzip > limit) {
    console.error(`assay: more than ${limit} bytes gzip come before the first question.`);
    process.exitCode = 1;
  }
  console.log(`before-first-question: ${total.raw} raw, ${total.gzip} gzip, ${total.brotli} brotli`);
}

main().catch((error) => {
  console.error(`assay: ${error.message}`);
  process.exitCode = 1;
});
