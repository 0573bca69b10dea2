// The service worker: gives out what was saved for offline, and lets everything else go to the host as if it weren't there.
//
// offline.js registers it when somebody saves a module, and it decides nothing: the record `offline/kept.json` in the cache,
// which only the app writes, says which version of the page is in use. A file is given out by the address that it was fetched
// by, and only when its bytes have the digest that they were stored with. It never takes over from an older worker by itself.

const SCOPE = self.registration.scope;
const CACHE = `assay ${SCOPE}`;
const RECORD = `${SCOPE}offline/kept.json`;
const DIGEST = "x-assay-sha256";

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  // Whoever asks past the browser's own cache means to ask past this one, too.
  const asksTheHost = request.cache === "no-store" || (request.cache === "reload" && request.mode !== "navigate");
  if (request.method !== "GET" || !address.startsWith(SCOPE) || asksTheHost) return;
  if (request.mode !== "navigate") event.respondWith(file(request, address));
  else if ([SCOPE, `${SCOPE}index.html`].includes(address)) event.respondWith(page(request));
});

const stored = (address) => caches.match(address, { cacheName: CACHE, ignoreVary: true });

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The bytes of an answer that are what was stored; null where they aren't, or can't be read.
async function sound(answer, digest) {
  try {
    const bytes = await answer.arrayBuffer();
    return (await digestOf(bytes)) === digest ? bytes : null;
  } catch {
    return null;
  }
}

// The page of the version in use; where there is none, the host's.
async function page(request) {
  const digest = await inUse().catch(() => null);
  const given = digest ? kept(request, `${SCOPE}offline/page/${digest}`, digest) : fetch(request);
  return given.catch(damaged);
}

async function inUse() {
  const record = await stored(RECORD);
  return record && (await record.json()).active?.page;
}

async function file(request, address) {
  const found = await stored(address).catch(() => null);
  return found ? kept(request, address, found.headers.get(DIGEST)) : fetch(request);
}

// What is stored at an address, if it still has the digest.
async function kept(request, address, digest) {
  const found = await stored(address).catch(() => null);
  const bytes = found && (await sound(found, digest));
  if (bytes) return given(bytes, found.headers, request.headers.get("range"));
  return mended(request, address, digest);
}

// A stored file is damaged or gone: what is there goes, and what the host gives takes its place if that is the same file.
async function mended(request, address, digest) {
  const cache = await caches.open(CACHE);
  await cache.delete(address, { ignoreVary: true });
  const fresh = await fetch(request);
  const bytes = fresh.ok && (await sound(fresh.clone(), digest));
  if (bytes) {
    const headers = new Headers(fresh.headers);
    headers.set(DIGEST, digest);
    await cache.put(address, given(bytes, headers)).catch(() => {});
  }
  return fresh;
}

// An answer of stored bytes; a part of them where a player of sound or film asks for one.
function given(bytes, headers, range) {
  const copy = new Headers(headers);
  for (const name of ["content-encoding", "content-length", "content-range"]) copy.delete(name);
  const part = partOf(range, bytes.byteLength);
  if (!part) return new Response(bytes, { headers: copy });
  copy.set("content-range", `bytes ${part.from}-${part.to}/${bytes.byteLength}`);
  return new Response(bytes.slice(part.from, part.to + 1), { status: 206, headers: copy });
}

function partOf(range, length) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (!from && !to) return null;
  const part = from
    ? { from: Number(from), to: to ? Math.min(Number(to), length - 1) : length - 1 }
    : { from: Math.max(0, length - Number(to)), to: length - 1 };
  return part.from <= part.to ? part : null;
}

// No line, and what was saved isn't whole. Nothing of the app is there to say so.
function damaged() {
  const words = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Assay</title>
<h1>You are offline</h1><p>What was saved on this device for offline can’t be read. Connect to the internet, then load this page again. Your answers are still here.</p>
<div lang="fr"><h2>Vous êtes hors ligne</h2><p>Ce qui était enregistré sur cet appareil pour l’usage hors ligne est illisible. Connectez-vous à Internet, puis rechargez cette page. Vos réponses sont toujours là.</p></div>
<div lang="ar" dir="rtl"><h2>لا يوجد اتصال بالإنترنت</h2><p>تعذرت قراءة ما حُفظ على هذا الجهاز للاستخدام دون اتصال. يرجى الاتصال بالإنترنت ثم إعادة تحميل هذه الصفحة. ما زالت إجاباتك هنا.</p></div></html>`;
  return new Response(words, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
