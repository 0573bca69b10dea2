// What the site weighs: each file of dist, and what a browser fetches before the first question is on the screen.
//
//   node scripts/size.mjs [DIST] [--max-gzip N]
//
// A real Chromium, driven over WebDriver from a cold start, opens the page, goes from the catalogue to core-concepts/foundation
// and presses Start until a question is there. Every answer of the server until then is counted, twice when it was fetched twice. The last
// line is exactly "before-first-question: N raw, N gzip, N brotli". With --max-gzip, more than that is a failure.

import { extname, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { Browser, reachFirstQuestion } from "./visitor.mjs";
import { readTree } from "./publish.mjs";
import { serve } from "./serve.mjs";

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
  let browser = null, question = Infinity;
  try {
    browser = await Browser.start();
    question = await reachFirstQuestion(browser, server.address);
  } finally {
    await browser?.stop();
    await server.close();
  }

  console.log("\nFetched from a cold start until the first question:");
  const fetched = [];
  for (const { path, status, file } of answers.filter(({ at }) => at <= question)) {
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
