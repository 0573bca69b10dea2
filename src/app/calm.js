// The calm page: shown when the app has ended by a fault of its own. It needs nothing of the app: the stored attempts are
// read here, and what was not stored yet was laid beside the app before it was handed to the store.
//
// It comes with the rest of the app, so that it is here when the line is gone.

const FORMAT = "assay-attempt/1";

// Title, what happened, what to do, the two buttons; what to do where a passphrase protects what is stored.
const WORDS = {
  en: [
    "Something went wrong in this page",
    "The fault is the page’s, not yours. All answers that it had called saved are still on this device.",
    "You can load the page again and go on where you were. To be quite sure, download your answers first: the page can open that file again.",
    "Download my answers",
    "Load the page again",
    "Your answers are protected with your passphrase, so they cannot be downloaded here. Load the page again and type the passphrase: then you go on where you were.",
  ],
  fr: [
    "Une erreur s’est produite dans cette page",
    "L’erreur vient de la page, pas de vous. Toutes les réponses qu’elle avait signalées comme enregistrées sont toujours sur cet appareil.",
    "Vous pouvez recharger la page et reprendre là où vous en étiez. Par précaution, téléchargez d’abord vos réponses : la page sait rouvrir ce fichier.",
    "Télécharger mes réponses",
    "Recharger la page",
    "Vos réponses sont protégées par votre phrase secrète ; elles ne peuvent donc pas être téléchargées ici. Rechargez la page et saisissez la phrase secrète : vous reprendrez là où vous en étiez.",
  ],
  ar: [
    "حدث خطأ في هذه الصفحة",
    "الخطأ من الصفحة وليس منك. كل الإجابات التي أفادت الصفحة بأنها محفوظة ما زالت على هذا الجهاز.",
    "يمكنك إعادة تحميل الصفحة والمتابعة من حيث توقفت. وللاطمئنان، نزّل إجاباتك أولًا: تستطيع الصفحة فتح هذا الملف من جديد.",
    "تنزيل إجاباتي",
    "إعادة تحميل الصفحة",
    "إجاباتك محمية بعبارة المرور، ولذلك لا يمكن تنزيلها هنا. أعد تحميل الصفحة وأدخل عبارة المرور، ثم تابع من حيث توقفت.",
  ],
};

/**
 * The attempts on this device, newest first, each as the text of a file that the app opens again. Where a passphrase protects them
 * only what was not stored yet can be given, if it is a whole attempt.
 */
export async function answers(unsaved) {
  return written(await attempts().catch(() => []), unsaved);
}

function written(attempts, unsaved) {
  const files = new Map();
  for (const stored of attempts ?? []) files.set(stored.card.id, stored);
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

/** Null where a passphrase protects them. */
async function attempts() {
  const database = await done(indexedDB.open("assay"));
  const transaction = database.transaction(["attempts", "journal", "records"]);
  if (await done(transaction.objectStore("records").get("protection"))) return null;
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

function element(tag, text, properties) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

/** Puts the calm words in the place of the app, with a button for the latest attempt's answers. */
export async function show(language, unsaved) {
  const [title, what, how, save, again, isProtected] = WORDS[language] ?? WORDS.en;
  const heading = element("h1", title, { tabIndex: -1 });
  const button = element("button", save, { type: "button", className: "btn", hidden: true });
  const retry = element("button", again, { type: "button", className: "btn sec", onclick: () => location.reload() });
  const row = element("p", "");
  row.append(button, " ", retry);
  const words = element("main", "", { className: "frame", id: "calm" });
  const todo = element("p", how);
  words.append(heading, element("p", what), todo, row);
  const app = document.getElementById("app");
  app.replaceChildren(words);
  heading.focus();
  document.title = title;
  const stored = await attempts().catch(() => []);
  if (stored === null) todo.textContent = isProtected;
  const [latest] = written(stored, unsaved);
  if (!latest) return;
  button.hidden = false;
  button.onclick = () => download(latest);
}
