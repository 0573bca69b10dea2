// A small module in two parts: it computes what the whole computes, whatever is in which part.
import assert from "node:assert/strict";
import { test } from "node:test";
import { armsOf, moveArms } from "./arms.mjs";
import { b as binaryen } from "./binaryen.mjs";
import { instrument, plainName, readList, split } from "./split.mjs";

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
  const { first, rest } = split(whole(), readList(listed.join("\n")));
  const page = { tell: (number) => told.push(number) };
  let fetches = 0;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(first), { page, rest: {
    fetch() {
      fetches += 1;
      const given = Array.from({ length: instance.exports.given.length }, (_, place) => instance.exports.given.get(place));
      new WebAssembly.Instance(new WebAssembly.Module(rest), { page, first: instance.exports, given });
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
  const { wasm, functions } = instrument(whole());
  const ran = new Set();
  const page = { tell() {} };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), { page, rest: { ran: (number) => ran.add(functions.find((one) => one.first === number)?.name) } });
  assert.equal(exports.rest_is_here.value, 0);
  exports.direct(1);
  assert.deepEqual([...ran].sort(), ["direct", "far", "near"]);
});

// Arms of each kind: one that leads out by two ways, one that gives back what is used after it, one that returns, one inside
// a loop, one that may leave a local as it was, one that has a value, and one that leads out with a value.
const ARMS = `(module
  (memory $0 1)
  (func $work (param $n i32) (param $m i32) (result i32)
    (local $a i32) (local $c i64)
    (local.set $a (i32.const 7))
    (block $out
      (block $early
        (if (i32.gt_s (local.get $n) (i32.const 100))
          (then
            (i32.store (i32.const 0) (i32.add (i32.mul (local.get $n) (i32.const 3)) (i32.mul (local.get $m) (i32.const 5))))
            (local.set $a (i32.add (local.get $a) (i32.mul (local.get $m) (i32.const 11))))
            (br_if $early (i32.eq (local.get $m) (i32.const 1)))
            (i32.store (i32.const 4) (i32.add (i32.mul (local.get $n) (i32.const 9)) (local.get $a)))
            (br $out)))
        (loop $again
          (if (i32.eq (local.get $m) (i32.const 13))
            (then
              (local.set $c (i64.add (local.get $c) (i64.mul (i64.extend_i32_u (local.get $n)) (i64.const 17))))
              (i32.store (i32.const 8) (i32.add (local.get $a) (i32.mul (local.get $m) (i32.mul (local.get $n) (i32.const 3)))))))
          (local.set $a (i32.add (local.get $a) (local.get $n)))
          (br_if $again (i32.gt_s (local.tee $m (i32.sub (local.get $m) (i32.const 1))) (i32.const 0))))
        (if (i32.eq (local.get $n) (i32.const 5))
          (then
            (i32.store (i32.const 12) (i32.mul (i32.add (local.get $a) (local.get $m)) (i32.mul (local.get $n) (i32.const 19))))
            (return (i32.add (local.get $a) (i32.mul (i32.load (i32.const 12)) (i32.const 23))))))
        (br $out))
      (local.set $a (i32.add (local.get $a) (i32.const 1000))))
    (local.set $a (i32.add (local.get $a)
      (if (result i32) (i32.gt_s (local.get $n) (i32.const 120))
        (then (i32.mul (i32.add (i32.mul (local.get $n) (i32.const 53)) (i32.const 5)) (i32.add (i32.mul (local.get $m) (i32.const 29)) (i32.sub (i32.load (i32.const 4)) (i32.mul (local.get $m) (i32.const 59))))))
        (else (i32.sub (i32.mul (i32.add (local.get $m) (i32.const 61)) (i32.add (local.get $n) (i32.const 31))) (i32.add (i32.mul (local.get $n) (i32.const 37)) (i32.load (i32.const 8))))))))
    (local.set $c (i64.add (local.get $c)
      (block $found (result i64)
        (if (i32.eq (local.get $n) (i32.const 101))
          (then
            (i32.store (i32.const 8) (i32.add (local.get $a) (i32.mul (local.get $n) (i32.const 41))))
            (br_if $found (i64.extend_i32_s (local.get $a)) (i32.eqz (i32.load (i32.const 4))))
            (drop)
            (br $found (i64.mul (i64.extend_i32_s (i32.load (i32.const 8))) (i64.const 43)))))
        (i64.const 47))))
    (i32.add (local.get $a) (i32.wrap_i64 (local.get $c))))
  (export "memory" (memory $0))
  (export "work" (func $work)))`;

function arms(hasRun) {
  const module = binaryen.parseText(ARMS);
  module.setFeatures(binaryen.Features.Multivalue | binaryen.Features.MutableGlobals);
  const one = binaryen.getFunctionInfo(module.getFunction("work"));
  const moved = hasRun ? moveArms(module, one, hasRun) : 0;
  assert.ok(module.validate());
  return { moved, exports: new WebAssembly.Instance(new WebAssembly.Module(module.emitBinary())).exports };
}

test("arms that become functions compute what they did", () => {
  const count = armsOf(binaryen.Function.getBody(binaryen.parseText(ARMS).getFunction("work"))).arms.length;
  const kept = arms(null);
  let moved = 0;
  const each = Array.from({ length: count }, (_, place) => 1 << place), all = 2 ** count - 1;
  for (const ran of [0, all, ...each, ...each.map((one) => all - one)]) {
    const parted = arms((place) => (ran >> place) & 1);
    moved = Math.max(moved, parted.moved);
    for (const n of [0, 5, 101, 140]) for (const m of [0, 1, 2, 13]) {
      for (const { memory } of [parted.exports, kept.exports]) new Uint8Array(memory.buffer).fill(0);
      assert.equal(parted.exports.work(n, m), kept.exports.work(n, m), `work(${n}, ${m}) with arms ${ran.toString(2)}`);
      assert.deepEqual(new Uint8Array(parted.exports.memory.buffer, 0, 16), new Uint8Array(kept.exports.memory.buffer, 0, 16));
    }
  }
  assert.ok(moved >= 5, `only ${moved} arms became functions`);
});

test("what the page calls goes by short names, and nothing else is exported", () => {
  const names = { imports: new Map([["tell", "a"]]), exports: new Map([["memory", "memory"], ["run", "b"]]) };
  const { first } = split(whole(), readList("run\nnear\nfar"), names);
  const module = new WebAssembly.Module(first);
  assert.deepEqual(WebAssembly.Module.imports(module).filter((one) => one.module === "page").map((one) => one.name), ["a"]);
  const functions = WebAssembly.Module.exports(module).filter((one) => one.kind === "function");
  assert.deepEqual(functions.map((one) => one.name), ["b"]);
});

test("names are the same from build to build", () => {
  assert.equal(plainName("<alloc[81442a7e35180caf]::vec::Vec<u8>>::push.421"), "<alloc::vec::Vec<u8>>::push");
});
