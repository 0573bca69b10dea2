// What is listed as needed offline, on a small made-up site.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { listOf, sizesOf } from "./packs.mjs";

const digest = (letter) => letter.repeat(64);
const file = (letter) => `assessments/${digest(letter)}.json`;
const CORE = { contents: { shards: [{ digest: digest("b"), items: 6 }] }, uses: [] };
const ALIGNED = { contents: { shards: [{ digest: digest("d"), items: 6 }] }, uses: [{ bank: "core/one", contents: { shards: [{ digest: digest("b"), items: 6 }] } }] };
const SITE = new Map(Object.entries({
  "index.html": "page", "boot-0123456789ab.js": "boot", "a-0123456789ab.wasm": "wasm", "fonts-0123456789ab/Noto.ttf": "font", "words-0123456789ab/learner.fr.words": "mots",
  "sw.js": "worker", "old-0123456789ab.js": "old", "fonts/OFL.txt": "licence", "fonts-0123456789ab/scripts/NotoSansKhmer-Bold.ttf": "km", "fonts-0123456789ab/scripts/NotoSansKhmer-Regular.ttf": "km", "fonts-0123456789ab/cjk/Noto.ttf": "cjk", "manifest-0123456789ab.webmanifest": "{}", "icon-192-0123456789ab.png": "icon",
  [file("a")]: JSON.stringify(CORE), [file("b")]: '[{"media":[{"file":"heart.svg"}]}]', [file("e")]: '{"items":{"x":{"file":"heart.fr.mp3"}}}',
  [file("c")]: JSON.stringify(ALIGNED), [file("d")]: "[{}]", "assessments/heart.svg": "<svg/>", "assessments/heart.fr.mp3": "son", "assessments/other.svg": "<svg/>",
}).map(([path, text]) => [path, Buffer.from(text)]));
const INDEX = { banks: [{ id: "core/one", header: digest("a"), overlays: { fr: digest("e") } }, { id: "case/one", header: digest("c") }] };
const paths = (files) => files.map(({ path }) => path).sort();

test("the app is all that it may ask for: code, styles, words and the fonts of its own scripts, and neither page nor worker", () => {
  assert.deepEqual(paths(listOf(SITE, INDEX).app), ["a-0123456789ab.wasm", "boot-0123456789ab.js", "fonts-0123456789ab/Noto.ttf", "words-0123456789ab/learner.fr.words"]);
});

test("the fonts of a further script are for who writes in it", () => {
  const [khmer, ...others] = listOf(SITE, INDEX).scripts;
  assert.deepEqual([khmer.languages, paths(khmer.files), others], [["km"], ["fonts-0123456789ab/scripts/NotoSansKhmer-Bold.ttf"], []]);
  const unknown = new Map([...SITE, ["fonts-0123456789ab/scripts/NotoSansLao-Bold.ttf", Buffer.from("lo")]]);
  assert.throws(() => listOf(unknown, INDEX), /written in Lao/);
});

test("a bank has its header, shards, translations, and what these call by name", () => {
  const [core] = listOf(SITE, INDEX).banks;
  assert.deepEqual(paths(core.files), ["assessments/heart.fr.mp3", "assessments/heart.svg", file("a"), file("b"), file("e")].sort());
});

test("a bank that uses another has that one's items and translations, too", () => {
  const [, aligned] = listOf(SITE, INDEX).banks;
  assert.deepEqual(paths(aligned.files), ["assessments/heart.fr.mp3", "assessments/heart.svg", file("b"), file("c"), file("d"), file("e")].sort());
});

test("each file has the length and the digest of its bytes", () => {
  const list = listOf(SITE, INDEX);
  for (const { path, bytes, sha256 } of [...list.app, ...list.banks.flatMap(({ files }) => files)]) {
    assert.equal(bytes, SITE.get(path).length);
    assert.equal(sha256, createHash("sha256").update(SITE.get(path)).digest("hex"));
  }
});

test("a module's size counts the app, and files of several banks once", () => {
  const big = new Map([...SITE, ["a-0123456789ab.wasm", Buffer.alloc(5000)], [file("b"), Buffer.alloc(3000)]]);
  const index = { banks: [...INDEX.banks, { id: "core/two", header: digest("c") }] };
  const sizes = sizesOf(listOf(big, index));
  assert.equal(sizes.core, 9);
  assert.deepEqual(Object.keys(sizes), ["core", "case"]);
});
