// No private key gets into a site: each form of one is found where it is planted, and none is in what this repository publishes.
import assert from "node:assert/strict";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { publish, readTree } from "./publish.mjs";
import { secretsIn, secretsOf } from "./secrets.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

// A module of Wasm with one data segment, as a linker would lay it out.
function wasmWith(data) {
  const leb = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...leb(number >>> 7)]);
  const segment = [1, 0, 0x41, 8, 0x0b, ...leb(data.length), ...data];
  return Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 5, 3, 1, 0, 1, 11, ...leb(segment.length), ...segment]);
}

function base58(bytes) {
  const letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let number = BigInt(`0x${bytes.toString("hex")}`), text = "";
  for (; number > 0n; number /= 58n) text = letters[Number(number % 58n)] + text;
  return text;
}

// Every way in which programs write a key, of keys that are made anew for each run.
function planted() {
  const forms = new Map();
  for (const kind of ["ed25519", "x25519"]) {
    const { privateKey } = generateKeyPairSync(kind);
    const pem = privateKey.export({ type: "pkcs8", format: "pem" });
    const der = privateKey.export({ type: "pkcs8", format: "der" });
    const jwk = privateKey.export({ format: "jwk" });
    const { d, ...rest } = jwk;
    forms.set(`${kind}, PEM`, [pem, "PEM"]);
    forms.set(`${kind}, PEM's base64 alone`, [der.toString("base64"), "PKCS#8 in base64"]);
    forms.set(`${kind}, base64url`, [der.toString("base64url"), "PKCS#8 in base64"]);
    forms.set(`${kind}, bytes`, [der, "PKCS#8 in bytes"]);
    forms.set(`${kind}, hexadecimal`, [der.toString("hex").toUpperCase(), "PKCS#8 in hexadecimal"]);
    forms.set(`${kind}, JWK`, [JSON.stringify(jwk), "JSON Web Key"]);
    forms.set(`${kind}, JWK with its secret first`, [JSON.stringify({ d, ...rest }, null, 2), "JSON Web Key"]);
    forms.set(`${kind}, JWK in a script's string`, [`const key = ${JSON.stringify(JSON.stringify(jwk))};`, "JSON Web Key"]);
    forms.set(`${kind}, JWK as a script writes it`, [`const key = {kty: "OKP", crv: "${jwk.crv}", x: "${jwk.x}", d: "${d}"};`, "JSON Web Key"]);
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const sealed = privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "horse" });
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  forms.set("PEM, encrypted", [sealed, "PEM"]);
  forms.set("RSA, PEM", [rsa.export({ type: "pkcs1", format: "pem" }), "PEM"]);
  forms.set("RSA, JWK", [JSON.stringify(rsa.export({ format: "jwk" })), "JSON Web Key"]);
  forms.set("Multikey", [`"secretKeyMultibase":"z${base58(Buffer.concat([Buffer.from([0x80, 0x26]), randomBytes(32)]))}"`, "Multikey"]);
  forms.set("age", [`AGE-SECRET-KEY-1${"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58)}`, "age"]);
  forms.set("session", [JSON.stringify({ format: "assay-session/1", secret: randomBytes(32).toString("hex"), learners: 3 }, null, 2), "session secret"]);
  return forms;
}

for (const [name, [secret, form]] of planted()) {
  test(`found where it is planted: ${name}`, () => {
    const bytes = Buffer.from(secret);
    const around = Buffer.concat([randomBytes(1000), bytes, randomBytes(1000)]);
    for (const hidden of [bytes, around, wasmWith(around)]) assert.ok(secretsIn(hidden).includes(form), String(secretsIn(hidden)));
    const files = new Map([["app_bg.wasm.br", brotliCompressSync(wasmWith(bytes))], ["a.json.gz", gzipSync(bytes)], ["b.js", Buffer.from("let a;")]]);
    assert.deepEqual(secretsOf(files).map((told) => told.split(" ")[0]), ["app_bg.wasm.br", "a.json.gz"]);
  });
}

test("what is public is let through", () => {
  const { publicKey } = generateKeyPairSync("ed25519");
  for (const text of [
    publicKey.export({ type: "spki", format: "pem" }),
    publicKey.export({ type: "spki", format: "der" }),
    JSON.stringify(publicKey.export({ format: "jwk" })),
    JSON.stringify({ did: "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2", publicKeyMultibase: "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2" }),
    '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"d"}',
    "z3u2 isn't a key by itself, and a path has a d: <path d=\"M0 0h10\"/>",
    randomBytes(1_000_000),
  ]) assert.deepEqual(secretsIn(Buffer.from(text)), []);
});

test("a site with a key isn't made", () => {
  const page = '<head></head><script type="application/json" id="catalogue">{}</script><script type="application/json" id="files">{}</script>';
  const parts = (more) => ({
    site: new Map([["index.html", Buffer.from(page)], ...more]),
    catalogue: new Map([["catalogue.json", Buffer.from('{"banks":[]}')]]),
    words: new Map(),
  });
  publish(parts([["a.txt", Buffer.from("plain")]]));
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = Buffer.from(privateKey.export({ type: "pkcs8", format: "pem" }));
  assert.throws(() => publish(parts([["issuers/a.key", key]])), /private key.*issuers\/a-[0-9a-f]{12}\.key/);
});

// The sources in Rust have published examples of other people's keys to be tested by; none of them is a file of a site.
test("nothing in this repository that becomes a part of a site has one", async () => {
  const own = /(^|\/)(\.[^/]*|target|dist|node_modules)(\/|$)|\.rs$|^scripts\/secrets\./;
  const files = new Map();
  async function gather(folder) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name), name = relative(ROOT, path);
      if (own.test(name)) continue;
      if (entry.isDirectory()) await gather(path);
      else if (entry.isFile()) files.set(name, await readFile(path));
    }
  }
  await gather(ROOT);
  assert.ok(files.has("assessments/gallery/foundation.json") && files.has("index.html"));
  assert.deepEqual(secretsOf(files), []);
});

const DIST = process.env.ASSAY_DIST ?? join(ROOT, "dist");
test("nothing in the site that was built has one", { skip: !existsSync(DIST) && "no site was built yet" }, async () => {
  assert.deepEqual(secretsOf(await readTree(DIST)), []);
});
