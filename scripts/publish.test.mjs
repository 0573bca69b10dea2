// The site's names, policy and embedded data, on a small made-up build.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { embeddable, fillPolicy, nameByDigest, publish, readTree, writeSite } from "./publish.mjs";

const files = (object) => new Map(Object.entries(object).map(([path, text]) => [path, Buffer.from(text)]));
const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");

const PAGE = `<!DOCTYPE html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">
<link rel="stylesheet" href="./tokens.css" data-critical="">
<link rel="stylesheet" href="./app.css">
<link rel="preload" href="./app_bg.wasm">
<!-- gone --><script type="application/json" id="catalogue">{}</script>
<script type="application/json" id="files">{}</script>
</head><body><script type="module" src="./boot.js" data-js="./app.js" data-wasm="./app_bg.wasm"></script></body></html>`;
const SITE = {
  "index.html": PAGE, "boot.js": "import(x)", "app.js": "new URL('app_bg.wasm', import.meta.url)", "app_bg.wasm": "\0asm",
  "tokens.css": ":root { --a: 1 }", "app.css": "/* why */\nmain { color: red }\n\n", "worker_loader.js": 'import init from "./worker.js";',
  "worker.js": "fetch('x')", "fonts/Noto.ttf": "font", "fonts/OFL.txt": "licence", "fonts/cjk/Han.otf": "slice", "sw.js": "self",
};
const CATALOGUE = { "catalogue.json": '{"banks":["</script><!--"]}', [`assessments/${"a".repeat(64)}.json`]: "{}" };
const WORDS = { "learner.fr.words": "bonjour" };

const made = () => publish({ site: files(SITE), catalogue: files(CATALOGUE), words: files(WORDS) });

test("a file is named by the digest of its final bytes", () => {
  for (const [name, bytes] of made()) {
    const digest = /-([0-9a-f]{12})\.[a-z]+$/.exec(name)?.[1];
    if (digest) assert.equal(digest, sha(bytes).slice(0, 12), name);
  }
  const kept = [...made().keys()].filter((name) => !/-[0-9a-f]{12}[./]/.test(name));
  assert.deepEqual(kept.sort(), [`assessments/${"a".repeat(64)}.json`, "catalogue.json", "fonts/OFL.txt", "index.html", "sw.js"]);
});

test("a folder of many has one digest for all that is in it, which changes with any of them", () => {
  const before = [...made().keys()].filter((name) => /^(fonts|words)-/.test(name));
  assert.deepEqual(before.map((name) => name.replace(/-[0-9a-f]{12}/, "")).sort(), ["fonts/Noto.ttf", "fonts/cjk/Han.otf", "words/learner.fr.words"]);
  const after = publish({ site: files({ ...SITE, "fonts/Other.ttf": "font" }), catalogue: files(CATALOGUE), words: files(WORDS) });
  const fonts = [...after.keys()].filter((name) => /^fonts-/.test(name));
  assert.equal(fonts.length, 3);
  assert.ok(fonts.every((name) => !before.includes(name)));
  assert.ok([...after.keys()].includes(before.find((name) => name.startsWith("words-"))));
});

test("whatever a text names is there", () => {
  const site = made();
  for (const [name, bytes] of site) {
    if (!/\.(js|html)$/.test(name)) continue;
    for (const [, path] of bytes.toString().matchAll(/["'](?:\.\/)?([\w./-]+\.(?:js|wasm|css|words|ttf))["']/g)) {
      assert.ok(site.has(path) || name === "index.html", `${name} names ${path}`);
    }
  }
  const html = site.get("index.html").toString();
  for (const path of html.matchAll(/(?:href|src|data-js|data-wasm)="\.\/([^"]+)"/g)) assert.ok(site.has(path[1]), path[1]);
});

test("the same input gives the same bytes", () => {
  assert.deepEqual([...made()], [...made()]);
});

test("a changed Wasm changes the names of all that refer to it, and of nothing else", () => {
  const before = new Set(made().keys());
  const after = publish({ site: files({ ...SITE, "app_bg.wasm": "\0asm2" }), catalogue: files(CATALOGUE), words: files(WORDS) });
  const changed = [...after.keys()].filter((name) => !before.has(name)).map((name) => name.replace(/-[0-9a-f]{12}/, ""));
  assert.deepEqual(changed.sort(), ["app.js", "app_bg.wasm", "offline.json"]);
});

test("critical styles stand in the page under the policy's hash, the others in one file", () => {
  const html = made().get("index.html").toString();
  const style = /<style>([^]*?)<\/style>/.exec(html)[1];
  assert.equal(style, ":root { --a: 1 }");
  const hash = createHash("sha256").update(style).digest("base64");
  assert.ok(html.includes(`style-src 'self' 'sha256-${hash}'`));
  assert.ok(html.includes("script-src 'self' 'wasm-unsafe-eval'"));
  assert.match(html, /<link rel="stylesheet" href="\.\/styles-[0-9a-f]{12}\.css">/);
  assert.ok(!html.includes("gone"));
});

test("the page's data can't end their element, and name what the app asks for later", () => {
  const html = made().get("index.html").toString();
  const block = (id) => JSON.parse(new RegExp(`id="${id}">([^<]*)<`).exec(html)[1]);
  assert.deepEqual(block("catalogue"), { banks: ["</script><!--"], packs: {} });
  assert.deepEqual(Object.keys(block("files")), ["fonts/", "words/", "worker_loader.js", "offline.json", "sw.js", "languages"]);
  const { "fonts/": fonts, languages } = block("files");
  assert.match(fonts, /^fonts-[0-9a-f]{12}\/$/);
  assert.deepEqual(languages, ["fr"]);
  assert.deepEqual(JSON.parse(embeddable('{"a":"<\u2028"}')), { a: "<\u2028" });
});

test("files that refer to each other in a circle are refused", () => {
  assert.throws(() => nameByDigest(files({ "a.js": "import './b.js'", "b.js": "import './a.js'" })), /circle.*: a\.js -> b\.js -> a\.js/);
});

test("an inline script is let through only where that is asked for", () => {
  const html = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'"><script>x</script><script src="y"></script>`;
  assert.ok(!fillPolicy(html).includes("sha256"));
  assert.equal(fillPolicy(html, { scripts: true }).match(/sha256/g).length, 1);
});

test("beside each file lie its compressed twins, and the old site goes only when the new one is whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "assay-publish-"));
  try {
    const out = join(folder, "dist");
    await writeSite(files({ "old.js": "1" }), out);
    await writeSite(made(), out);
    await writeSite(made(), out);
    const written = await readTree(out);
    assert.ok(!written.has("old.js"));
    for (const [name, bytes] of made()) {
      assert.deepEqual(written.get(name), bytes);
      assert.deepEqual(brotliDecompressSync(written.get(`${name}.br`)), bytes);
      assert.deepEqual(gunzipSync(written.get(`${name}.gz`)), bytes);
    }
    assert.equal((await readFile(join(out, "index.html.gz")))[9], 255);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what was laid beside the page stays when the site is built again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "assay-publish-"));
  try {
    const out = join(folder, "dist");
    await writeSite(made(), out);
    const status = [{ url: "https://example.org/status/1", list: "status/1.json", dates: "status/missing.json" }];
    const issuer = { names: { en: "Academy" }, did: "did:web:example.org", logo: "academy.svg", theme: "../outside.json", status };
    const laid = { "assay.config.json": JSON.stringify({ issuers: [issuer, { did: "sw.js" }] }), "status/1.json": "{}", "academy.svg": "<svg/>" };
    await mkdir(join(out, "status"));
    for (const [path, text] of Object.entries({ ...laid, "stray.txt": "?" })) await writeFile(join(out, path), text);
    await writeFile(join(folder, "outside.json"), "{}");
    const renewed = files({ "sw.js": "newer" });
    await writeSite(renewed, out);
    const written = await readTree(out);
    for (const [path, text] of Object.entries(laid)) assert.equal(written.get(path)?.toString(), text, path);
    assert.equal(written.get("sw.js").toString(), "newer");
    assert.deepEqual([...written.keys()].filter((path) => !/\.(br|gz)$/.test(path)).sort(), [...Object.keys(laid), "sw.js"].sort());

    // Where nobody can tell what belongs to it, nothing is taken away.
    await writeFile(join(out, "assay.config.json"), "{,}");
    await assert.rejects(writeSite(renewed, out), /assay\.config\.json isn't JSON/);
    assert.ok((await readTree(out)).has("status/1.json"));
  } finally {
    await rm(folder, { recursive: true });
  }
});
