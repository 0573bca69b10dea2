// A Wasm module as a list of sections, for what the library that reads and writes modules has no words for.
// Source: WebAssembly Core Specification, "Binary Format", "Modules".

const CUSTOM = 0, CODE = 10, DATA = 11, DATA_COUNT = 12;
const HEAD = 8;

/// An unsigned number in LEB128, and where what follows it begins.
export function numberAt(wasm, at) {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    number += (byte & 127) * 2 ** shift;
    if (byte < 128) return [number, at];
  }
}

/// The same for a signed one.
export function signedAt(wasm, at) {
  let number = 0, scale = 1;
  for (;;) {
    const byte = wasm[at++];
    number += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return [byte & 64 ? number - scale : number, at];
  }
}

function signed(number) {
  const bytes = [];
  for (;;) {
    const low = number & 127;
    number >>= 7;
    if ((number === 0 && !(low & 64)) || (number === -1 && low & 64)) return Buffer.from([...bytes, low]);
    bytes.push(low | 128);
  }
}

function written(number) {
  const bytes = [];
  do {
    bytes.push((number % 128) | (number > 127 ? 128 : 0));
    number = Math.floor(number / 128);
  } while (number > 0);
  return Buffer.from(bytes);
}

// Those that are custom have a name, and their body comes after it.
function* sectionsOf(wasm) {
  for (let at = HEAD; at < wasm.length;) {
    const id = wasm[at], [length, start] = numberAt(wasm, at + 1), end = start + length;
    let name = "", body = start;
    if (id === CUSTOM) {
      const [letters, from] = numberAt(wasm, start);
      body = from + letters;
      name = wasm.toString("utf8", from, body);
    }
    yield { id, name, all: wasm.subarray(at, end), body: wasm.subarray(body, end) };
    at = end;
  }
}

const section = (wasm, id) => [...sectionsOf(wasm)].find((one) => one.id === id)?.body;

/// The custom sections by name.
export function customSections(wasm) {
  return new Map([...sectionsOf(wasm)].filter(({ name }) => name).map(({ name, body }) => [name, body]));
}

/// A module without what its linker left in it for other linkers, which is true no more once functions have moved.
export function withoutRelocations(wasm) {
  const kept = [...sectionsOf(wasm)].filter(({ name }) => name !== "linking" && !name.startsWith("reloc."));
  return Buffer.concat([wasm.subarray(0, HEAD), ...kept.map(({ all }) => all)]);
}

const I32_CONST = 0x41, END = 0x0b;

/// What a module lays in its memory, in order: where, and where in its section that stands. Throws where that is only known
/// when it runs.
export function dataOf(wasm) {
  const data = section(wasm, DATA);
  if (!data) return [];
  let [count, at] = numberAt(data, 0);
  const all = [];
  for (; count > 0; count--) {
    if (data[at] !== 0 || data[at + 1] !== I32_CONST) throw new Error("data without a fixed place can't be split");
    let start, length;
    [start, at] = signedAt(data, at + 2);
    [length, at] = numberAt(data, at + 1);
    all.push({ start, bytes: data.subarray(at, at + length), body: at });
    at += length;
  }
  return all;
}

/// A module that lays this in its memory, and nothing else: `[{ start, bytes }]`.
export function withData(wasm, data) {
  const segments = data.map(({ start, bytes }) => Buffer.concat([Buffer.from([0, I32_CONST]), signed(start), Buffer.from([END]), written(bytes.length), bytes]));
  const body = Buffer.concat([written(data.length), ...segments]);
  const laid = data.length > 0 ? Buffer.concat([Buffer.from([DATA]), written(body.length), body]) : Buffer.alloc(0);
  const parts = [];
  let isLaid = false;
  for (const { id, all } of sectionsOf(wasm)) {
    if (id === DATA || id === DATA_COUNT) continue;
    parts.push(all);
    if (id !== CODE) continue;
    parts.push(laid);
    isLaid = true;
  }
  if (!isLaid) parts.push(laid);
  return Buffer.concat([wasm.subarray(0, HEAD), ...parts]);
}

function sizesOf(wasm) {
  const code = section(wasm, CODE);
  let [count, at] = numberAt(code, 0);
  const sizes = [];
  while (count-- > 0) {
    const [size, body] = numberAt(code, at);
    sizes.push(size);
    at = body + size;
  }
  return sizes;
}

function importedFunctions(wasm) {
  return WebAssembly.Module.imports(new WebAssembly.Module(wasm)).filter((one) => one.kind === "function").length;
}

/// A section of names for a module that has none: alphabetically, its functions are in the order of their size.
export function orderNames(wasm) {
  const sizes = sizesOf(wasm), first = importedFunctions(wasm);
  const order = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size || a.index - b.index);
  const ranks = new Map(order.map(({ index }, rank) => [index, String(rank).padStart(6, "0")]));
  const names = sizes.map((_, index) => Buffer.concat([written(first + index), written(6), Buffer.from(ranks.get(index))]));
  const map = Buffer.concat([written(names.length), ...names]);
  const body = Buffer.concat([written(4), Buffer.from("name"), Buffer.from([1]), written(map.length), map]);
  return Buffer.concat([Buffer.from([CUSTOM]), written(body.length), body]);
}
