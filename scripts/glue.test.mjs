import assert from "node:assert/strict";
import { test } from "node:test";
import { handingOver, shortened } from "./glue.mjs";

const GLUE = `function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_tell_847fd86b8c33ec43: function(arg0) {
            tell(arg0, wasm.__wbindgen_malloc);
        },
    };
    return { "./learner_bg.js": import0 };
}
let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {
    wasm = instance.exports;
}
export { initSync, __wbg_init as default };
`;

test("the glue starts a module that is compiled already", () => {
  const own = handingOver(GLUE);
  assert.match(own, /export default async function start\(module\)/);
  assert.doesNotMatch(own, /initSync/);
});

test("a glue of another kind is refused", () => {
  assert.throws(() => handingOver("export default 1;"), /another version of wasm-bindgen/);
});

test("both sides call each other by short names", () => {
  const { glue, names } = shortened(handingOver(GLUE));
  assert.match(glue, /^ +a: function\(arg0\)/m);
  assert.equal(names.imports.get("__wbg_tell_847fd86b8c33ec43"), "a");
  assert.match(glue, new RegExp(`wasm\\.${names.exports.get("__wbindgen_malloc")}\\)`));
  assert.equal(names.exports.get("memory"), "memory");
  assert.equal(new Set(names.exports.values()).size, names.exports.size);
});
