// A small module in two parts: it computes what the whole computes, whatever is in which part.
import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryen, handingOver, instrument, plainName, split } from "./split.mjs";

// `run` calls `near`, and by way of the table `far`; `far` calls `near` and counts in a global and in memory.
const TEXT = `(module
  (type $unary (func (param i32) (result i32)))
  (import "page" "tell" (func $tell (param i32)))
  (memory $0 1)
  (data (i32.const 8) "\\05\\00\\00\\00")
  (table $0 2 2 funcref)
  (elem (i32.const 0) $near $far)
  (global $calls (mut i32) (i32.const 0))
  (func $near (param i32) (result i32) (i32.mul (local.get 0) (i32.load (i32.const 8))))
  (func $far (param i32) (result i32)
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (i32.store (i32.const 16) (local.get 0))
    (call $tell (local.get 0))
    (i32.add (call $near (local.get 0)) (global.get $calls)))
  (func $run (param i32) (result i32)
    (i32.add (call $near (local.get 0)) (call_indirect (type $unary) (local.get 0) (i32.const 1))))
  (func $also (param i32) (result i32) (call $far (call $near (local.get 0))))
  (func $direct (param i32) (result i32) (call $far (local.get 0)))
  (export "memory" (memory $0))
  (export "run" (func $run))
  (export "direct" (func $direct)))`;

function whole() {
  return Buffer.from(binaryen.parseText(TEXT).emitBinary());
}

// The two parts, joined when the first asks for it.
function joined(listed) {
  const told = [];
  const { first, rest } = split(whole(), new Set(listed));
  const page = { tell: (number) => told.push(number) };
  let fetches = 0;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(first), { page, rest: {
    fetch() {
      fetches += 1;
      new WebAssembly.Instance(new WebAssembly.Module(rest), { page, first: instance.exports });
      instance.exports.rest_is_here.value = 1;
    },
  } });
  return { ...instance.exports, told, fetches: () => fetches };
}

for (const listed of [["run", "direct", "near"], ["run", "direct", "far"], ["run", "direct"], ["run", "direct", "near", "far", "gone"], []]) {
  test(`the parts compute what the whole does: the first has ${listed.join(", ") || "nothing"}`, () => {
    const { run, direct, memory, told, fetches } = joined(listed);
    assert.equal(run(2), 2 * 5 + 2 * 5 + 1);
    assert.equal(run(3), 3 * 5 + 3 * 5 + 2);
    assert.equal(direct(7), 7 * 5 + 3);
    assert.equal(new Uint32Array(memory.buffer)[4], 7);
    assert.deepEqual(told, [2, 3, 7]);
    assert.equal(fetches(), listed.includes("near") && listed.includes("far") ? 0 : 1);
  });
}

test("every function tells when it runs", () => {
  const { wasm, names } = instrument(whole());
  const ran = new Set();
  const page = { tell() {} };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { page, rest: { ran: (number) => ran.add(names[number]) } });
  assert.equal(exports.rest_is_here.value, 0);
  exports.direct(1);
  assert.deepEqual([...ran].sort(), ["direct", "far", "near"]);
});

test("names are the same from build to build", () => {
  assert.equal(plainName("<alloc[81442a7e35180caf]::vec::Vec<u8>>::push.421"), "<alloc::vec::Vec<u8>>::push");
});

test("a glue of another kind is refused", () => {
  assert.throws(() => handingOver("export default 1;"), /another version of wasm-bindgen/);
});
