// A Wasm module as a list of sections, for what the library that reads and writes modules has no words for.
// Source: WebAssembly Core Specification, "Binary Format", "Modules".

const CODE = 10, DATA = 11, DATA_COUNT = 12;
const HEAD = 8;

// An unsigned number in LEB128, and where what follows it begins.
function numberAt(wasm, at) {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    number += (byte & 127) * 2 ** shift;
    if (byte < 128) return [number, at];
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

function* sectionsOf(wasm) {
  for (let at = HEAD; at < wasm.length;) {
    const [length, body] = numberAt(wasm, at + 1);
    yield { id: wasm[at], all: wasm.subarray(at, body + length), body: wasm.subarray(body, body + length) };
    at = body + length;
  }
}

const section = (wasm, id) => [...sectionsOf(wasm)].find((one) => one.id === id)?.body;

/// A module without its data: the first part lays it in the memory that both share.
export function withoutData(wasm) {
  const kept = [...sectionsOf(wasm)].filter(({ id }) => id !== DATA && id !== DATA_COUNT);
  return Buffer.concat([wasm.subarray(0, HEAD), ...kept.map(({ all }) => all)]);
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
  return Buffer.concat([Buffer.from([0]), written(body.length), body]);
}
