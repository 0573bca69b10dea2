// Which constant of a module is the address of which data: what the linker left of that (`--emit-relocs`), read so that
// split.mjs can leave data that only the rest of the app needs to the rest.
// Source: WebAssembly tool conventions, "WebAssembly Object File Linking" (Linking.md), "Relocation Sections" and "Symbol Table
// Subsection".

import { customSections, dataOf, numberAt, signedAt } from "./sections.mjs";

const SYMBOL_TABLE = 8;
const IS_UNDEFINED = 0x10, HAS_NAME = 0x40;
const DATA_SYMBOL = 1, SECTION_SYMBOL = 3;
// Kinds of relocation that are addresses in memory, with 32 bits, and those that have an addend without being one.
const ADDRESSES = new Set([3, 4, 5]), OTHERS_WITH_ADDEND = new Set([8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);

// Symbols by their number: of data that the module has, where it lies; null for all others.
function symbolsOf(linking, segments) {
  let [, at] = numberAt(linking, 0);
  while (at < linking.length) {
    const [length, body] = numberAt(linking, at + 1);
    if (linking[at] === SYMBOL_TABLE) return symbolTable(linking, body, segments);
    at = body + length;
  }
  return [];
}

function symbolTable(bytes, start, segments) {
  let [count, at] = numberAt(bytes, start);
  const next = () => {
    let number;
    [number, at] = numberAt(bytes, at);
    return number;
  };
  const skipName = () => {
    const length = next();
    at += length;
  };
  const symbols = [];
  for (; count > 0; count--) {
    const kind = bytes[at++], flags = next();
    let place = null;
    if (kind === DATA_SYMBOL) {
      skipName();
      if (!(flags & IS_UNDEFINED)) {
        const segment = segments[next()], from = segment?.start + next();
        place = { start: from, end: from + next() };
      }
    } else {
      next();
      if (kind !== SECTION_SYMBOL && (!(flags & IS_UNDEFINED) || flags & HAS_NAME)) skipName();
    }
    symbols.push(place && place.end > place.start ? place : null);
  }
  return symbols;
}

// What was relocated in a section: where, to which symbol, and by how much beyond it.
function* relocationsOf(bytes) {
  let [, at] = numberAt(bytes, 0), count;
  [count, at] = numberAt(bytes, at);
  for (; count > 0; count--) {
    const kind = bytes[at++];
    let offset, symbol, addend = 0;
    [offset, at] = numberAt(bytes, at);
    [symbol, at] = numberAt(bytes, at);
    if (ADDRESSES.has(kind) || OTHERS_WITH_ADDEND.has(kind)) [addend, at] = signedAt(bytes, at);
    if (ADDRESSES.has(kind)) yield { offset, symbol, addend };
  }
}

// Symbols that share bytes are one piece.
function piecesOf(symbols) {
  const pieces = [];
  for (const { start, end } of symbols.filter(Boolean).sort((a, b) => a.start - b.start)) {
    const last = pieces.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else pieces.push({ start, end, leads: new Set() });
  }
  return pieces;
}

/// The pieces of data of a linked module, in the order in which they lie.
export class Addresses {
  #pieces;
  // By the number that stands in the code, which may lie before its piece (a table that begins with its fifth entry) or
  // behind it (where a loop ends): the pieces that are meant.
  #meant = new Map();
  // Where something leads to them of which nobody knows what it belongs to.
  #always = new Set();

  /// Of a module that was linked with `--emit-relocs`. Throws where it wasn't.
  constructor(wasm) {
    const custom = customSections(wasm), segments = dataOf(wasm);
    const linking = custom.get("linking"), inCode = custom.get("reloc.CODE");
    if (!linking || !inCode) throw new Error("the module says nothing of its addresses: link it with --emit-relocs");
    const symbols = symbolsOf(linking, segments);
    this.#pieces = piecesOf(symbols);
    for (const { symbol, addend } of relocationsOf(inCode)) this.#means(symbols[symbol], addend);
    const inData = custom.get("reloc.DATA");
    if (!inData) return;
    for (const { offset, symbol, addend } of relocationsOf(inData)) {
      const segment = segments.find((one) => offset >= one.body && offset < one.body + one.bytes.length);
      const from = segment && this.#at(segment.start + offset - segment.body), to = symbols[symbol] && this.#at(symbols[symbol].start);
      if (from && to) from.leads.add(to);
      else if (to) this.#always.add(to);
    }
  }

  #means(symbol, addend) {
    if (!symbol) return;
    const number = symbol.start + addend;
    if (!this.#meant.has(number)) this.#meant.set(number, new Set());
    this.#meant.get(number).add(this.#at(symbol.start));
  }

  // The piece in which an address lies.
  #at(address) {
    let low = 0, high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle].end > address) high = middle;
      else low = middle + 1;
    }
    const piece = this.#pieces[low];
    return piece && piece.start <= address ? piece : undefined;
  }

  /// The pieces to which none of these numbers leads, whether by itself or by way of other pieces: `[{ start, end }]`. A number
  /// that the linker didn't make leads to the piece in which it would lie. `everywhere`: the numbers of the whole module. What the
  /// linker wrote and isn't among them has been reckoned with on the way, so nobody knows any more who it leads where.
  beyond(numbers, everywhere) {
    const reached = new Set(), waiting = [];
    const reach = (piece) => {
      if (!piece || reached.has(piece)) return;
      reached.add(piece);
      waiting.push(piece);
    };
    this.#always.forEach(reach);
    for (const [number, pieces] of this.#meant) if (!everywhere.has(number)) pieces.forEach(reach);
    for (const number of numbers) {
      this.#meant.get(number)?.forEach(reach);
      reach(this.#at(number));
    }
    while (waiting.length > 0) waiting.pop().leads.forEach(reach);
    return this.#pieces.filter((piece) => !reached.has(piece)).map(({ start, end }) => ({ start, end }));
  }
}
