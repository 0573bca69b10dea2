// The service worker and what saves for offline, with a cache and a host that are made here.
import assert from "node:assert/strict";
import { createHash, webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import vm from "node:vm";

const SITE = "https://site.example/some/where/";
const sha = (text) => createHash("sha256").update(text).digest("hex");

class Cache {
  entries = new Map();
  full = false;
  async match(request) { return this.entries.get(request.url ?? request)?.clone(); }
  async put(request, answer) {
    if (this.full) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    this.entries.set(request.url ?? request, answer);
  }
  async delete(request) { return this.entries.delete(request.url ?? request); }
  async keys() { return [...this.entries.keys()].map((url) => ({ url })); }
}

/// A browser's part: caches by name, a host of texts by address (null: no line), and what was asked of it.
function browser(host = {}) {
  const named = new Map(), asked = [];
  const caches = {
    open: async (name) => named.get(name) ?? named.set(name, new Cache()).get(name),
    has: async (name) => named.has(name),
    delete: async (name) => named.delete(name),
    match: async (request, { cacheName }) => named.get(cacheName)?.match(request),
  };
  const fetch = async (request, options = {}) => {
    const address = String(request.url ?? request);
    asked.push({ address, cache: options.cache });
    const given = host[address.slice(SITE.length)];
    if (given === null) throw new TypeError("no line");
    if (given === undefined) return new Response("", { status: 404 });
    return new Response(typeof given === "function" ? given(options) : given, { headers: { "content-type": "text/plain" } });
  };
  return { caches, fetch, asked, host, named };
}

const cacheOf = (one) => one.caches.open(`assay ${SITE}`);
const keptAs = (text, digest = sha(text)) => new Response(text, { headers: { "x-assay-sha256": digest, "content-type": "text/plain" } });

async function worker(one) {
  const listeners = {};
  const self = { registration: { scope: SITE }, clients: { claim: async () => {} }, addEventListener: (name, listener) => { listeners[name] = listener; } };
  const source = await readFile(new URL("../src/app/shell/sw.js", import.meta.url), "utf8");
  vm.runInNewContext(source, { self, caches: one.caches, fetch: one.fetch, crypto: webcrypto, Response, Headers, URL, Uint8Array, Array });
  /// What it answers; null where it leaves the request to the browser.
  return async (address, { mode = "no-cors", method = "GET", cache = "default", headers = {} } = {}) => {
    let answer = null;
    const request = { url: address.startsWith("https:") ? address : SITE + address, mode, method, cache, headers: new Headers(headers) };
    listeners.fetch({ request, respondWith: (given) => { answer = given; } });
    return answer && await answer;
  };
}

test("a stored file is given out without asking the host", async () => {
  const one = browser({ "a.js": null });
  await (await cacheOf(one)).put(`${SITE}a.js`, keptAs("code"));
  const answer = await (await worker(one))("a.js");
  assert.equal(await answer.text(), "code");
  assert.equal(answer.headers.get("content-type"), "text/plain");
  assert.deepEqual(one.asked, []);
});

test("what isn't stored is asked of the host, and not kept", async () => {
  const one = browser({ "b.js": "fresh" });
  assert.equal(await (await (await worker(one))("b.js")).text(), "fresh");
  assert.equal(one.named.size, 0);
});

test("other methods, other places, and what asks past all caches are none of its business", async () => {
  const ask = await worker(browser());
  assert.equal(await ask("a", { method: "POST" }), null);
  assert.equal(await ask("https://site.example/other/"), null);
  assert.equal(await ask("", { cache: "no-store" }), null);
  assert.equal(await ask("a.js", { cache: "reload" }), null);
});

test("a damaged file is fetched again, and stored in the place of the damaged one", async () => {
  const one = browser({ "a.js": "code" });
  const cache = await cacheOf(one);
  await cache.put(`${SITE}a.js`, keptAs("c0de", sha("code")));
  const ask = await worker(one);
  assert.equal(await (await ask("a.js")).text(), "code");
  one.host["a.js"] = null;
  assert.equal(await (await ask("a.js")).text(), "code");
});

test("a damaged file is never given out, line or none; and another file than was stored isn't kept", async () => {
  const one = browser({ "a.js": null });
  const cache = await cacheOf(one);
  await cache.put(`${SITE}a.js`, keptAs("c0de", sha("code")));
  await assert.rejects((await worker(one))("a.js"), TypeError);
  await cache.put(`${SITE}a.js`, keptAs("c0de", sha("code")));
  one.host["a.js"] = "newer";
  assert.equal(await (await (await worker(one))("a.js")).text(), "newer");
  assert.equal(cache.entries.has(`${SITE}a.js`), false);
});

test("a player gets the part that it asks for", async () => {
  const one = browser();
  await (await cacheOf(one)).put(`${SITE}a.mp3`, keptAs("0123456789"));
  const ask = await worker(one);
  for (const [range, part, told] of [["bytes=2-4", "234", "bytes 2-4/10"], ["bytes=8-", "89", "bytes 8-9/10"], ["bytes=-3", "789", "bytes 7-9/10"], ["bytes=8-99", "89", "bytes 8-9/10"]]) {
    const answer = await ask("a.mp3", { headers: { range } });
    assert.deepEqual([answer.status, await answer.text(), answer.headers.get("content-range")], [206, part, told]);
  }
  for (const range of ["bytes=12-", "bytes=4-2", "lines=1-2"]) assert.equal((await ask("a.mp3", { headers: { range } })).status, 200);
});

const use = async (one, html, digest = sha(html)) => {
  const cache = await cacheOf(one);
  await cache.put(`${SITE}offline/kept.json`, new Response(JSON.stringify({ active: { page: digest } })));
  await cache.put(`${SITE}offline/page/${digest}`, keptAs(html, digest));
};

test("the page is that of the version in use, whatever the host has by now", async () => {
  const one = browser({ "": "newer page" });
  await use(one, "<html>old");
  const ask = await worker(one);
  for (const address of ["", "index.html", "?from=mail", "#/about"]) assert.equal(await (await ask(address, { mode: "navigate" })).text(), "<html>old");
  assert.equal(await ask("other.html", { mode: "navigate" }), null);
});

test("where nothing is in use, or its page is damaged, the host's page comes; without a line there are words", async () => {
  const one = browser({ "": "the host's" });
  const ask = await worker(one);
  const page = async () => (await ask("", { mode: "navigate" })).text();
  assert.equal(await page(), "the host's");
  await use(one, "<html>0ld", sha("<html>old"));
  assert.equal(await page(), "the host's");
  one.host[""] = "<html>old";
  await page();
  one.host[""] = null;
  assert.equal(await page(), "<html>old", "mended by the same page of the host");
  await use(one, "<html>0ld", sha("<html>old"));
  one.host[""] = null;
  const words = await page();
  for (const part of ["You are offline", "hors ligne", "لا يوجد اتصال"]) assert.ok(words.includes(part), part);
});

// The page's side is a module: it finds its browser in the global scope.
async function saver(one) {
  const registration = { scope: SITE, active: {}, unregister: async () => { one.unregistered = true; } };
  const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  set("location", { href: `${SITE}#/offline` });
  set("isSecureContext", true);
  set("navigator", { serviceWorker: { register: async (address, options) => { one.registered = [address, options.scope]; return registration; }, getRegistration: async () => registration } });
  set("caches", one.caches);
  set("fetch", one.fetch);
  set("assayBoot", { script: (name) => `./${name}` });
  return import(`../src/app/shell/offline.js?${(saver.times = (saver.times ?? 0) + 1)}`);
}
const PAGE = '<html><script type="application/json" id="files">{"offline.json":"LIST"}</script></html>\n';

test("a file is stored only once its digest is verified, and not fetched again when it is there and sound", async () => {
  const one = browser({ "a.js": "code" });
  const { bring } = await saver(one);
  await bring("a.js", sha("code"));
  await bring("a.js", sha("code"));
  assert.equal(one.asked.length, 1);
  const cache = await cacheOf(one);
  await cache.put(`${SITE}a.js`, keptAs("c0de", sha("code")));
  await bring("a.js", sha("code"));
  assert.equal(await (await cache.match(`${SITE}a.js`)).text(), "code");
});

test("a file that the browser has damaged from before is fetched past that; one that stays damaged isn't stored", async () => {
  const one = browser({ "a.js": ({ cache }) => (cache === "reload" ? "code" : "c0de"), "b.js": "wr0ng" });
  const { bring } = await saver(one);
  await bring("a.js", sha("code"));
  await assert.rejects(bring("b.js", sha("wrong")), { name: "damaged" });
  assert.deepEqual([...(await cacheOf(one)).entries.keys()], [`${SITE}a.js`]);
});

test("each way of failing has its name", async () => {
  const one = browser({ "a.js": null, "c.js": "code" });
  const { bring } = await saver(one);
  await assert.rejects(bring("a.js", sha("code")), { name: "offline" });
  await assert.rejects(bring("b.js", sha("code")), { name: "status" });
  (await cacheOf(one)).full = true;
  await assert.rejects(bring("c.js", sha("code")), { name: "full" });
});

test("the newest version is what the host's page says, and its list has the digest that it is named by", async () => {
  const list = '{"format":"assay-offline/1"}', name = `offline-${sha(list).slice(0, 12)}.json`;
  const html = PAGE.replace("LIST", name);
  const one = browser({ "": html, [name]: list });
  const { newest } = await saver(one);
  const found = await newest(undefined);
  assert.equal(found.page, sha(html));
  assert.equal(new TextDecoder().decode(found.list), list);
  assert.deepEqual(await newest(sha(html)), { page: sha(html), list: undefined });
  one.host[name] = `${list} `;
  await assert.rejects(newest(undefined), { name: "damaged" });
  one.host[""] = html.slice(0, -10);
  await assert.rejects(newest(undefined), { name: "damaged" });
});

test("a version is in use only once its page is stored and the worker is there", async () => {
  const list = "{}", name = `offline-${sha(list).slice(0, 12)}.json`, html = PAGE.replace("LIST", name);
  const one = browser({ "": html, [name]: list });
  const { newest, finish, look } = await saver(one);
  await assert.rejects(finish(sha(html), "{}"), { name: "damaged" });
  await newest(undefined);
  (await cacheOf(one)).full = true;
  await assert.rejects(finish(sha(html), "record"), { name: "full" });
  assert.equal((await look()).record, undefined);
  (await cacheOf(one)).full = false;
  await finish(sha(html), "record");
  assert.deepEqual(one.registered, ["./sw.js", "./"]);
  assert.deepEqual(await look(), { record: "record", paths: [`offline/page/${sha(html)}`, "offline/kept.json"] });
});

test("what another tab has written since isn't written over", async () => {
  const one = browser();
  const [first, second] = [await saver(one), await saver(one)];
  await first.look();
  await second.look();
  await first.write("first");
  await assert.rejects(second.write("second"), { name: "elsewhere" });
  assert.equal((await second.look()).record, "first");
  await second.write("second");
  await assert.rejects(first.write("third"), { name: "elsewhere" });
});

test("what isn't kept is deleted, the record stays; and forgetting leaves nothing", async () => {
  const one = browser({ "a.js": "a", "b.js": "b" });
  const { bring, write, keep, look, forget } = await saver(one);
  await bring("a.js", sha("a"));
  await bring("b.js", sha("b"));
  await write("record");
  await keep(["b.js"]);
  assert.deepEqual((await look()).paths, ["b.js", "offline/kept.json"]);
  await forget();
  assert.equal(one.named.size, 0);
  assert.equal(one.unregistered, true);
  assert.deepEqual(await look(), { record: undefined, paths: [] });
  assert.equal(one.named.size, 0);
});
