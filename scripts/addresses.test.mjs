// Data of a module, cut by what the linker says of them. The sections are written as "WebAssembly Object File Linking" has them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Addresses } from "./addresses.mjs";
import { b as binaryen } from "./binaryen.mjs";
import { split, readList } from "./split.mjs";

const number = (value) => {
  const bytes = [];
  do bytes.push((value & 127) | (value > 127 ? 128 : 0)); while ((value >>>= 7));
  return bytes;
};
const named = (text) => [...number(text.length), ...Buffer.from(text)];
const custom = (name, bytes) => {
  const body = [...named(name), ...bytes];
  return Buffer.from([0, ...number(body.length), ...body]);
};

// From 1000: "near" leads to "far"; "table" is used from its second entry on; "shared" has two names that overlap.
const SYMBOLS = { near: [0, 8], far: [8, 8], table: [16, 8], shared: [24, 8], also: [28, 4] };
const TEXT = `(module
  (memory $0 1)
  (data (i32.const 1000) "\\f0\\03\\00\\00\\01\\00\\00\\00\\02\\00\\00\\00\\00\\00\\00\\00\\04\\00\\00\\00\\05\\00\\00\\00\\06\\00\\00\\00\\07\\00\\00\\00")
  (func $first (result i32) (i32.load (i32.const 1000)))
  (func $entry (param i32) (result i32) (i32.load offset=1012 (i32.shl (local.get 0) (i32.const 2))))
  (func $second (result i32) (i32.load (i32.const 1024)))
  (func $both (result i64) (i64.const 0x00000008000003f8))
  (export "both" (func $both)) (export "memory" (memory $0)) (export "first" (func $first)) (export "entry" (func $entry)) (export "second" (func $second)))`;

const MEMORY_ADDR_LEB = 3, MEMORY_ADDR_SLEB = 4, MEMORY_ADDR_I32 = 5, FUNCTION_INDEX = 0;

function linked() {
  const names = Object.keys(SYMBOLS);
  const table = [number(names.length + 1), [0, 0, ...number(0), ...named("first")],
    ...names.map((name) => [1, 0, ...named(name), 0, ...SYMBOLS[name]])].flat(2);
  const linking = [2, 8, ...number(table.length), ...table];
  const symbol = (name) => names.indexOf(name) + 1;
  const inCode = [0, 4,
    FUNCTION_INDEX, 1, 0,
    MEMORY_ADDR_SLEB, 5, symbol("near"), 0,
    // One entry before the table, as 7 bits with a sign: -4.
    MEMORY_ADDR_LEB, 9, symbol("table"), 0x7c,
    MEMORY_ADDR_SLEB, 13, symbol("shared"), 0];
  // The first bytes of the data, behind what says how many there are and where.
  const inData = [0, 1, MEMORY_ADDR_I32, 7, symbol("far"), 0];
  const wasm = Buffer.from(binaryen.parseText(TEXT).emitBinary());
  return Buffer.concat([wasm, custom("linking", linking), custom("reloc.CODE", inCode), custom("reloc.DATA", inData)]);
}

const places = (...names) => names.map((name) => ({ start: 1000 + SYMBOLS[name][0], end: 1000 + SYMBOLS[name][0] + SYMBOLS[name][1] }));

// What stands in the code.
const EVERYWHERE = new Set([1000, 1012, 1024]);

for (const [words, numbers, beyond] of [
  ["nothing leads anywhere", [], ["near", "far", "table", "shared"]],
  ["what is named, and what that leads to", [1000], ["table", "shared"]],
  ["a table by a number before it", [1012], ["near", "table", "shared"].filter((name) => name !== "table")],
  ["a number within", [1020], ["near", "far", "shared"]],
  ["either of two names for the same", [1030], ["near", "far", "table"]],
  ["small and large numbers lead nowhere", [3, 70000], ["near", "far", "table", "shared"]],
]) {
  test(`data that no number leads to: ${words}`, () => {
    assert.deepEqual(new Addresses(linked()).beyond(numbers, EVERYWHERE), places(...beyond));
  });
}

test("data whose address stands nowhere any more belong to whoever may have reckoned with it", () => {
  assert.deepEqual(new Addresses(linked()).beyond([], new Set([1000, 1012])), places("near", "far", "table"));
});

test("a module that says nothing of its addresses is refused", () => {
  assert.throws(() => new Addresses(Buffer.from(binaryen.parseText(TEXT).emitBinary())), /--emit-relocs/);
});

// The two parts, joined when the first asks for it.
function joined(list) {
  const wasm = linked(), parts = split(wasm, readList(list.join("\n")), null, new Addresses(wasm));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(parts.first), { rest: {
    fetch() {
      const given = Array.from({ length: instance.exports.given.length }, (_, place) => instance.exports.given.get(place));
      new WebAssembly.Instance(new WebAssembly.Module(parts.rest), { first: instance.exports, given });
      instance.exports.rest_is_here.value = 1;
    },
  } });
  return instance.exports;
}
const laid = ({ memory }) => [...new Uint32Array(memory.buffer, 1000, 8)];

test("the first part lays what its functions lead to, the rest what is left", () => {
  const { memory, first, second, entry } = joined(["first"]);
  assert.deepEqual(laid({ memory }), [1008, 1, 2, 0, 0, 0, 0, 0]);
  assert.equal(first(), 1008);
  assert.equal(second(), 6);
  assert.deepEqual(laid({ memory }), [1008, 1, 2, 0, 4, 5, 6, 7]);
  assert.equal(entry(2), 5);
});

test("a table that is used from its second entry on stays with who uses it", () => {
  const { memory, entry } = joined(["entry"]);
  assert.equal(entry(1), 4);
  assert.equal(laid({ memory })[4], 4);
});

test("an address that is half of a longer number is one", () => {
  assert.equal(laid(joined(["second"]))[4], 0);
  // 0x3f8 is where the table lies.
  assert.equal(laid(joined(["both"]))[4], 4);
});
