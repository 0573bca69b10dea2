// What saving for offline does in the browser. Fetched when somebody does so; src/app/offline decides what is to be done.
//
// All is in one cache of this site's folder: files by their address, each stored only after its digest was verified and with
// that digest beside it, the page of each version, and `offline/kept.json`, the app's record of what is whole. What isn't in
// the record is never used, so a download that ends in the middle leaves nothing but files that need not be fetched again.
//
// What fails rejects with an Error whose `name` is one of: offline, status, damaged, full, stopped, blocked, elsewhere; else the
// browser's.

const HERE = new URL("./", location.href).href;
const CACHE = `assay ${HERE}`;
const RECORD = `${HERE}offline/kept.json`;
const DIGEST = "x-assay-sha256";
const WORKER = "sw.js";
// Headers of what came over the line, not of what is stored.
const OF_THE_WAY = ["content-encoding", "content-length", "vary", "set-cookie"];

const pageAt = (digest) => `${HERE}offline/page/${digest}`;

function failure(name, text) {
  return Object.assign(new Error(text ?? name), { name });
}

function told(error) {
  const names = { TypeError: "offline", QuotaExceededError: "full", AbortError: "stopped", SecurityError: "blocked" };
  return names[error?.name] ? failure(names[error.name], error.message) : error;
}

/// Whether a browser can keep a page for offline here at all.
export function can() {
  return globalThis.isSecureContext === true && Boolean(navigator.serviceWorker) && Boolean(globalThis.caches) && Boolean(globalThis.crypto?.subtle);
}

export async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/// The name of the list of what may be saved, in a page of the site; null where the page isn't whole or has none.
export function listIn(html) {
  if (!/<\/html>\s*$/.test(html)) return null;
  const [, json] = /<script\b[^>]*\bid=["']?files["']?[^>]*>([^<]*)<\/script>/.exec(html) ?? [];
  try {
    return JSON.parse(json)["offline.json"] ?? null;
  } catch {
    return null;
  }
}

async function open() {
  if (!can()) throw failure("blocked");
  return caches.open(CACHE).catch((error) => { throw failure("blocked", error?.message); });
}

// The record as this tab knows it.
let known;

async function recordIn(cache) {
  const record = await cache.match(RECORD);
  return record && record.text();
}

/// What is here: { record, paths }, the record as it was written, or undefined. Makes no cache where there is none.
export async function look() {
  if (!can()) throw failure("blocked");
  const is = await caches.has(CACHE).catch((error) => { throw failure("blocked", error?.message); });
  known = undefined;
  if (!is) return { record: undefined, paths: [] };
  const cache = await open();
  known = await recordIn(cache);
  const paths = (await cache.keys()).map((request) => decodeURI(request.url.slice(HERE.length)));
  return { record: known, paths };
}

let page = null; // The site's newest page: { digest, bytes, headers }.

async function fetched(address, options) {
  const answer = await fetch(address, options).catch((error) => { throw told(error); });
  if (!answer.ok) throw failure("status", `${answer.status} for ${address}`);
  const bytes = await answer.arrayBuffer().catch((error) => { throw told(error); });
  return { bytes, headers: answer.headers };
}

/// The version that the host has now: { page, list }, the digest of its page, and the bytes of the list of what may be saved,
/// undefined where the page is the known one.
export async function newest(known) {
  const { bytes, headers } = await fetched(HERE, { cache: "no-store" });
  const digest = await digestOf(bytes);
  if (digest === known) return { page: digest, list: undefined };
  const name = listIn(new TextDecoder().decode(bytes));
  if (!name) throw failure("damaged", "no whole page of this site");
  const list = await fetched(HERE + name, {});
  const short = /-([0-9a-f]{12})\./.exec(name)?.[1];
  if (!short || !(await digestOf(list.bytes)).startsWith(short)) throw failure("damaged", name);
  page = { digest, bytes, headers };
  return { page: digest, list: list.bytes };
}

// Nothing is fetched while what isn't needed is being deleted: the same file may be in both.
let sweeping = Promise.resolve();

let stopping = new AbortController();

/// Ends what is being fetched.
export function stop() {
  stopping.abort();
  stopping = new AbortController();
}

function keepable(bytes, headers, digest) {
  const kept = new Headers(headers);
  for (const name of OF_THE_WAY) kept.delete(name);
  kept.set(DIGEST, digest);
  return new Response(bytes, { headers: kept });
}

async function put(cache, address, answer) {
  await cache.put(address, answer).catch((error) => { throw told(error); });
}

/// Makes sure that a file is in the cache: what is there and sound stays, all else is fetched and verified.
export async function bring(path, digest) {
  const { signal } = stopping;
  await sweeping;
  const cache = await open();
  const address = HERE + path;
  const found = await cache.match(address, { ignoreVary: true });
  if (found?.headers.get(DIGEST) === digest && (await digestOf(await found.arrayBuffer())) === digest) return;
  // What the browser has from before is as good, where it is the file. Once more past it, where it isn't.
  for (const how of ["default", "reload"]) {
    const { bytes, headers } = await fetched(address, { cache: how, signal });
    if ((await digestOf(bytes)) !== digest) continue;
    if (signal.aborted) throw failure("stopped");
    return put(cache, address, keepable(bytes, headers, digest));
  }
  throw failure("damaged", path);
}

/// Writes the record of what is whole, unless another tab has written one since this one looked.
export async function write(record) {
  const cache = await open();
  if ((await recordIn(cache)) !== known) throw failure("elsewhere");
  await put(cache, RECORD, new Response(record, { headers: { "content-type": "application/json" } }));
  known = record;
}

/// Puts a version into use, all of whose files are here: its page first, then the worker that gives it out, then the record.
export async function finish(digest, record) {
  if (page?.digest !== digest) throw failure("damaged", "another page than the one that was asked for");
  await put(await open(), pageAt(digest), keepable(page.bytes, page.headers, digest));
  await registered();
  await write(record);
}

async function registered() {
  const address = globalThis.assayBoot.script(WORKER);
  const registration = await navigator.serviceWorker.register(address, { scope: "./" }).catch((error) => {
    throw error?.name === "SecurityError" ? failure("blocked", error.message) : told(error);
  });
  if (registration.active) return;
  const worker = registration.installing ?? registration.waiting;
  await new Promise((done, failed) => {
    const look = () => {
      if (worker.state === "activated") done();
      if (worker.state === "redundant") failed(failure("blocked", "the service worker could not be installed"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/// Deletes what isn't among the paths; the record stays.
export function keep(paths) {
  const swept = sweeping.then(() => sweep(paths));
  sweeping = swept.catch(() => {});
  return swept;
}

async function sweep(paths) {
  const cache = await open();
  const kept = new Set([...paths].map((path) => HERE + path).concat(RECORD));
  for (const request of await cache.keys()) {
    if (!kept.has(decodeURI(request.url))) await cache.delete(request, { ignoreVary: true });
  }
}

/// Leaves nothing: neither files nor the worker that gives them out.
export async function forget() {
  stop();
  known = undefined;
  if (globalThis.caches) await caches.delete(CACHE);
  const registration = await navigator.serviceWorker?.getRegistration(HERE);
  if (registration?.scope === HERE) await registration.unregister();
}
