// Starts the app: everything that the first screen needs is asked for at once, and handed over when it is there.
//
// What the app finds in `globalThis.assayBoot`:
//   language   the tag that was chosen, "en": remembered (localStorage `assay-language`), else the browser's, else the
//              first; always one that there are words in. `lang` and `dir` of <html> say the same
//   words      Promise<ArrayBuffer>, settled before the app starts: `words/learner.LANGUAGE.words`
//   kept       Promise<boolean>: whether attempts may be kept on this device, which only the rest of the app can list
//   file(name)     where a file is, by its name in the source: by #files, { "sw.js": "sw.js", "words/": "words-<digest>/", … }
//   fetched    { "assessments/<digest>.json": Promise<ArrayBuffer>, … }: on the way already, by the path that the app would
//              fetch; a rejected one may be asked for again
//   script(name)   the address of a script by its name in #files; the one place where Trusted Types let one through
//   worker(name)   a module Worker of it
//   offline()      Promise of what saves modules for offline (offline.js)
//   parts      { imports, exports }: what the glue of the app's Wasm hands over, so that its rest can be joined to it
//   rest()     Promise, settled when the rest of the Wasm is there: all that isn't needed until the first question is on the
//              screen (scripts/split.mjs). After a failure it may be asked for again
//   hasRest()  whether it is there
//   ownStyles()    asks for the styles of what a person chose for themselves
//   restNow()  fetches it while the page stands still: for the Wasm itself, where it calls what nobody waited for
//   panicked(text) the app has ended by a fault of its own: the calm page takes its place, and gives out what is stored and
//              what the app had laid in `unsaved`: { first, records, card }, or undefined when all is stored (calm.js)
// and in the page: #catalogue and #files as JSON, `data-theme`, `data-text` and `data-aids` of <html> from localStorage
// `assay-theme`, `assay-text` and `assay-aids`, the skip link in the chosen language (`#skip`; the app renames it when the language changes).
//
// Written so that browsers which are too old can still read it: no `?.`, no `??`, no await at the top.

const here = document.querySelector("script[data-wasm]");
const root = document.documentElement;
const files = block("files");
const catalogue = block("catalogue");
const sheets = {}; // What was asked for of the styles that not everybody needs at once.
let frame = null; // What stands in the page before the app.

function block(id) {
  const element = document.getElementById(id);
  return JSON.parse((element && element.textContent) || "{}");
}

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch (_) {
    return null; // Storage is blocked here: the browser's own wishes hold.
  }
}

// A module with a table of externrefs, which the app's own has too; and the few parts of the language that can't be mended.
function isTooOld() {
  const probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 1]);
  return typeof WebAssembly !== "object" || !WebAssembly.validate(probe) || typeof BigInt !== "function" ||
    typeof globalThis !== "object" || typeof crypto !== "object" || !crypto.getRandomValues;
}

// A folder of many has one entry.
const file = (name) => files[name] || name.replace(/^[^/]+\//, (folder) => files[folder] || folder);

function chosenLanguage() {
  const spoken = files.languages || [];
  const wanted = [remembered("assay-language")].concat(navigator.languages || [navigator.language]);
  for (const tag of wanted) {
    const language = String(tag || "").toLowerCase().split(/[-_]/)[0];
    if (spoken.includes(language)) return language;
  }
  return spoken.includes("en") || spoken.length === 0 ? "en" : spoken[0];
}

function dress(language) {
  let shown = null;
  for (const frame of document.querySelectorAll("[data-frame]")) {
    frame.hidden = frame.dataset.frame !== language;
    if (!frame.hidden) shown = frame;
  }
  root.lang = language;
  root.dir = shown && shown.dir === "rtl" ? "rtl" : "ltr";
  const skip = document.getElementById("skip");
  if (skip && shown) skip.textContent = shown.dataset.skip;
  for (const [attribute, name] of [["data-theme", "assay-theme"], ["data-text", "assay-text"], ["data-aids", "assay-aids"]]) {
    const value = remembered(name);
    if (!value || !/^[a-z0-9 -]+$/.test(value)) continue;
    root.setAttribute(attribute, value);
    ownStyles();
  }
}

// Shows the frame's words for what happened, and says them.
function show(when) {
  let words = "";
  for (const part of document.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(when);
    if (!part.hidden && part.offsetParent && !part.querySelector("button")) words = part.textContent;
  }
  const alert = document.getElementById("say-now");
  if (alert) alert.textContent = words;
}

function bytes(path) {
  return fetch(path).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
    return answer.arrayBuffer();
  });
}

// Compiled while it comes in; a host that names the wrong type costs only that.
function compiled(path) {
  return fetch(path).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
    const type = (answer.headers.get("content-type") || "").split(";")[0].trim();
    if (WebAssembly.compileStreaming && type === "application/wasm") return WebAssembly.compileStreaming(answer);
    return answer.arrayBuffer().then((all) => WebAssembly.compile(all));
  });
}

// What the address names: the bank's header and, where there is one, its overlay in the language.
function named(language) {
  const address = /^#\/([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)(?:\/|$)/.exec(location.hash);
  const bank = address && (catalogue.banks || []).find((one) => one.id === `${address[1]}/${address[2]}`);
  if (!bank) return [];
  return [bank.header, (bank.overlays || {})[language]].filter(Boolean).map((digest) => `assessments/${digest}.json`);
}

// The database is made with the first attempt that is stored. A browser that can't say (Firefox before 126) says yes.
function kept() {
  try {
    return indexedDB.databases().then((all) => all.some((one) => one.name === "assay")).catch(() => true);
  } catch (_) {
    return Promise.resolve(true);
  }
}

// Whether a service worker gives the page out, since something was saved for offline.
function isGivenOut() {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch (_) {
    return false;
  }
}

// Then the rest of the app is taken from there before anything starts: `restNow` could not fetch it without a host, since a
// browser doesn't ask a service worker for what a page stands still for.
let atHand = null;
const takeAtHand = () => bytes(REST).then((all) => { atHand = all; }).catch(() => {});

let policy = null;
function script(name) {
  const address = files[name];
  if (!address) throw new Error(`This site has no ${name}.`);
  const own = Object.keys(files).map((each) => files[each]);
  const rules = {
    createScriptURL(asked) {
      if (!own.includes(asked)) throw new TypeError("Not a script of this site.");
      return asked;
    },
  };
  if (!policy) policy = globalThis.trustedTypes ? globalThis.trustedTypes.createPolicy("assay", rules) : rules;
  return policy.createScriptURL(address);
}

const worker = (name) => new Worker(script(name), { type: "module" });

const offline = () => import("./offline.js");

// The rest of the app's Wasm. A site that was not split has none, and then everything is there from the start.
const REST = "./learner_rest.wasm";
const parts = { imports: undefined, exports: undefined };
let joining = null;

function hasRest() {
  const here = parts.exports && parts.exports.rest_is_here;
  return !here || here.value === 1;
}

function restImports() {
  const given = {};
  for (let place = 0; place < parts.exports.given.length; place++) given[place] = parts.exports.given.get(place);
  return Object.assign({}, parts.imports, { first: parts.exports, given });
}

function rest() {
  fetchCalm();
  if (hasRest()) return Promise.resolve();
  if (!joining) {
    joining = Promise.all([atHand ? WebAssembly.compile(atHand) : compiled(REST), laterStyles()])
      .then(([module]) => WebAssembly.instantiate(module, restImports()))
      .then(() => { parts.exports.rest_is_here.value = 1; });
    joining.catch(() => { joining = null; });
  }
  return joining;
}

function sheet(address) {
  if (!sheets[address]) {
    sheets[address] = new Promise((loaded, failed) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = address;
      link.onload = loaded;
      link.onerror = () => { delete sheets[address]; link.remove(); failed(new Error(`no ${link.href}`)); };
      document.head.append(link);
    });
  }
  return sheets[address];
}

// How what comes after the first question looks.
function laterStyles() {
  return sheet("./later.css");
}

// How it looks to who chose something else than what everybody has.
function ownStyles() {
  sheet("./own.css").catch(() => {});
}

function fetchedAtOnce() {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", REST, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${request.status} for ${REST}`);
  } catch (error) {
    panicked(String(error)); // What called is left in the middle of its work.
    throw error;
  }
  return Uint8Array.from(request.responseText, (c) => c.charCodeAt(0) & 255);
}

// Something of the rest is called that nobody waited for: the page stands still until it is there. `first-load.txt` lists
// what runs before; a call that it doesn't know ends here.
function restNow() {
  const bytes = atHand || fetchedAtOnce();
  new WebAssembly.Instance(new WebAssembly.Module(bytes), restImports());
  parts.exports.rest_is_here.value = 1;
  laterStyles().catch(() => {});
  console.warn("A part of the app was needed sooner than foreseen.");
}

// The calm page's script comes with the rest of the app, so that it is there when the line is gone.
let calm = null;
function fetchCalm() {
  if (!calm) {
    calm = import("./calm.js");
    calm.catch(() => { calm = null; });
  }
  return calm;
}

let hasPanicked = false;
function panicked(text) {
  console.error(text);
  if (hasPanicked) return;
  hasPanicked = true;
  // Where that script can't be had either, the words from before the app say that what is saved is still there.
  fetchCalm().then((script) => script.show(root.lang, globalThis.assayBoot.unsaved))
    .catch(() => {
      const app = document.getElementById("app");
      while (app.firstChild) app.removeChild(app.firstChild);
      app.appendChild(frame);
      show("damaged");
    });
}

// Rust ends a panic with a trap, which comes out as an error that nobody catches.
function watchForTraps() {
  const check = (error) => {
    if (error instanceof WebAssembly.RuntimeError) panicked(String(error.stack || error));
  };
  addEventListener("error", (event) => check(event.error));
  addEventListener("unhandledrejection", (event) => check(event.reason));
}

function start(language) {
  watchForTraps();
  const fetched = {};
  for (const path of named(language)) {
    fetched[path] = bytes(path);
    fetched[path].catch(() => {}); // The app asks again, and then says what is wrong.
  }
  const words = bytes(file(`words/learner.${language}.words`));
  const isKept = isGivenOut() ? Promise.resolve(true) : kept();
  globalThis.assayBoot = { language, words, kept: isKept, file, fetched, parts, rest, restNow, hasRest, ownStyles, script, worker, offline, panicked, unsaved: undefined };
  return Promise.all([import(here.dataset.js), compiled(here.dataset.wasm), words, isGivenOut() && takeAtHand()])
    .then(([glue, module]) => glue.default(module))
    .then(() => { if (hasRest()) laterStyles().catch(() => {}); });
}

function watch() {
  const skip = document.getElementById("skip");
  if (skip) {
    // The part after # is the app's address, so the link may not change it.
    skip.addEventListener("click", (event) => {
      const main = document.querySelector("main");
      event.preventDefault();
      if (!main) return;
      main.tabIndex = -1;
      main.focus();
    });
  }
  document.addEventListener("click", (event) => {
    if (event.target.hasAttribute && event.target.hasAttribute("data-retry")) location.reload();
  });
}

const language = chosenLanguage();
dress(language);
watch();
frame = document.querySelector("main").cloneNode(true);
if (isTooOld()) {
  show("old");
} else {
  start(language).catch((error) => {
    console.error(error);
    if (hasPanicked) return;
    // The app may be on the screen already; then it has words of its own.
    if (document.querySelector("[data-frame]")) show(navigator.onLine === false ? "offline" : "damaged");
  });
}
