import assert from "node:assert/strict";
import { test } from "node:test";
import { b as binaryen } from "./binaryen.mjs";
import { dataOf, orderNames, withData } from "./sections.mjs";

const TEXT = `(module
  (import "page" "tell" (func $tell (param i32)))
  (memory $0 1)
  (data (i32.const 8) "\\05\\00\\00\\00")
  (func $long (param i32) (result i32) (call $tell (local.get 0)) (i32.mul (local.get 0) (i32.const 1234567)))
  (func $short (param i32) (result i32) (local.get 0))
  (func $middle (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
  (export "memory" (memory $0)) (export "long" (func $long)) (export "short" (func $short)) (export "middle" (func $middle)))`;

function whole() {
  binaryen.setDebugInfo(false);
  const wasm = Buffer.from(binaryen.parseText(TEXT).emitBinary());
  binaryen.setDebugInfo(true);
  return wasm;
}

test("functions are named in the order of their size", () => {
  const wasm = whole();
  const module = binaryen.readBinary(Buffer.concat([wasm, orderNames(wasm)]));
  const name = (of) => binaryen.getExportInfo(module.getExport(of)).value;
  assert.deepEqual(["short", "middle", "long"].map(name), ["000000", "000001", "000002"]);
});

test("a module with other data computes what it did, and lays those", () => {
  const data = [{ start: 12, bytes: Buffer.from([7]) }, { start: 40000, bytes: Buffer.from([8, 9]) }];
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(withData(whole(), data)), { page: { tell() {} } });
  assert.equal(exports.middle(3), 4);
  const memory = new Uint8Array(exports.memory.buffer);
  assert.deepEqual([8, 12, 40000, 40001].map((at) => memory[at]), [0, 7, 8, 9]);
});

test("data are read as they were written", () => {
  const data = [{ start: 12, bytes: Buffer.from([7]) }, { start: 3000000000, bytes: Buffer.from([8, 9]) }];
  const read = dataOf(withData(whole(), data));
  assert.deepEqual(read.map(({ start, bytes }) => [start >>> 0, [...bytes]]), [[12, [7]], [3000000000, [8, 9]]]);
  assert.deepEqual(dataOf(withData(whole(), [])), []);
});
