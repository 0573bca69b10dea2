// The calm page: shown when the app has ended by a fault of its own. It needs nothing of the app: the stored attempts are
// read here, and what was not stored yet was laid beside the app before it was handed to the store.
//
// The words stand in index.html ([data-when="panic"]), so that they need no fetch either.

const FORMAT = "assay-attempt/1";

/** The attempts on this device, newest first, each as the text of a file that the app opens again. */
export async function answers(unsaved) {
  const files = new Map();
  for (const stored of await attempts().catch(() => [])) files.set(stored.card.id, stored);
  if (unsaved) {
    const card = JSON.parse(unsaved.card);
    const stored = files.get(card.id);
    const records = (stored ? stored.records : []).slice(0, unsaved.first);
    if (records.length === unsaved.first) files.set(card.id, { card, records: records.concat(unsaved.records) });
  }
  return [...files.values()]
    .sort((a, b) => b.card.started - a.card.started)
    .map(({ card, records }) => ({
      name: `assay-answers-${card.id.slice(0, 8)}.json`,
      text: JSON.stringify({ format: FORMAT, card, records }),
      open: card.submitted === undefined,
    }));
}

async function attempts() {
  const database = await done(indexedDB.open("assay"));
  const transaction = database.transaction(["attempts", "journal"]);
  const cards = await done(transaction.objectStore("attempts").getAll());
  const stored = [];
  for (const text of cards) {
    const card = JSON.parse(text);
    const range = IDBKeyRange.bound([card.id, 0], [card.id, 0xffffffff]);
    const records = await done(transaction.objectStore("journal").getAll(range));
    stored.push({ card, records: records.map(hex) });
  }
  return stored;
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function download({ name, text }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
}

/** Puts the calm words in the place of the app, with a button for the latest attempt's answers. */
export async function show(words, unsaved) {
  document.getElementById("app")?.replaceChildren();
  words.hidden = false;
  const heading = words.querySelector("h1");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
    document.title = heading.textContent;
  }
  const [latest] = await answers(unsaved);
  const button = words.querySelector("[data-download]");
  if (!button) return;
  button.hidden = !latest;
  if (latest) button.addEventListener("click", () => download(latest));
}
