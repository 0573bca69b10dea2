// The static server: types, encodings, caching, and nothing from outside its folder.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { serve } from "./serve.mjs";

const NAMED = "app-0123456789ab.js";
let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-serve-"));
  await mkdir(join(folder, "dist/assessments"), { recursive: true });
  await writeFile(join(folder, "secret"), "secret");
  await writeFile(join(folder, "dist/index.html"), "<!DOCTYPE html>");
  await writeFile(join(folder, "dist/app_bg.wasm"), "wasm");
  await writeFile(join(folder, "dist", NAMED), "code");
  await writeFile(join(folder, "dist", `${NAMED}.br`), brotliCompressSync("code"));
  await writeFile(join(folder, "dist", `${NAMED}.gz`), gzipSync("code"));
  server = await serve({ root: join(folder, "dist"), port: 0, base: "/sub/path/" });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

// Node's fetch mends paths and undoes encodings; this asks exactly as told.
function get(path, headers = {}, method = "GET") {
  const { hostname, port } = new URL(server.address);
  return new Promise((done, refuse) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on("error", refuse).end();
  });
}

test("the page and its parts under a sub-path, with their types", async () => {
  assert.match((await get("/sub/path/")).headers["content-type"], /^text\/html/);
  assert.equal((await get("/sub/path/app_bg.wasm?x")).headers["content-type"], "application/wasm");
  assert.equal((await get("/")).status, 404);
  assert.equal((await get("/sub/path/none.js")).status, 404);
  assert.equal((await get("/sub/path/assessments")).status, 404);
  assert.equal((await get("/sub/path/", {}, "POST")).status, 405);
  assert.equal((await get("/sub/path/", {}, "HEAD")).body.length, 0);
});

test("the best encoding that is accepted", async () => {
  const brotli = await get(`/sub/path/${NAMED}`, { "accept-encoding": "gzip, br" });
  assert.equal(brotli.headers["content-encoding"], "br");
  assert.equal(brotliDecompressSync(brotli.body).toString(), "code");
  assert.equal((await get(`/sub/path/${NAMED}`, { "accept-encoding": "gzip" })).headers["content-encoding"], "gzip");
  assert.equal((await get(`/sub/path/${NAMED}`, { "accept-encoding": "br;q=0" })).headers["content-encoding"], undefined);
  assert.equal((await get(`/sub/path/${NAMED}`)).body.toString(), "code");
});

test("a part of a file, as players ask for it", async () => {
  for (const [range, status, body] of [
    ["bytes=0-1", 206, "wa"], ["bytes=1-", 206, "asm"], ["bytes=-2", 206, "sm"], ["bytes=2-99", 206, "sm"],
    ["bytes=9-", 200, "wasm"], ["bytes=-", 200, "wasm"], ["bytes=0-1,3-3", 200, "wasm"],
  ]) {
    const part = await get("/sub/path/app_bg.wasm", { range });
    assert.deepEqual([part.status, part.body.toString()], [status, body], range);
  }
  assert.equal((await get("/sub/path/app_bg.wasm", { range: "bytes=1-2" })).headers["content-range"], "bytes 1-2/4");
});

test("only a name with a digest is kept for ever", async () => {
  assert.match((await get(`/sub/path/${NAMED}`)).headers["cache-control"], /immutable/);
  assert.equal((await get("/sub/path/")).headers["cache-control"], "no-cache");
});

test("nothing outside the folder", async () => {
  for (const path of ["../secret", "%2e%2e/secret", "..%2fsecret", "a/../../secret", "%00", "%"]) {
    assert.equal((await get(`/sub/path/${path}`)).status, 404, path);
  }
});

test("a port that is taken is said in words", async () => {
  const { port } = new URL(server.address);
  const child = spawn(process.execPath, ["scripts/serve.mjs", join(folder, "dist"), "--port", port]);
  let said = "";
  child.stderr.on("data", (chunk) => { said += chunk; });
  const code = await new Promise((done) => child.once("close", done));
  assert.equal(code, 1);
  assert.match(said, /^assay: The port is taken .*make serve PORT=8081\n$/);
});
