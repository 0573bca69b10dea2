// The glue between the app's Wasm and the page, as wasm-bindgen writes it: made to hand over what the rest of the Wasm needs,
// and to say what it says in short. The names by which both call each other are long and each has a digest, twice.

const START = "function __wbg_finalize_init(instance, module) {";
const REST_IMPORTS = "{ fetch: globalThis.assayBoot.restNow, ran: (number) => (globalThis.assayRan ??= new Set()).add(number) }";

// What stands in the place of all that fetches, compiles and checks: the page does that (boot.js) and gives the module.
const OWN_START = `let wasm;
export default async function start(module) {
  const imports = __wbg_get_imports();
  globalThis.assayBoot.parts.imports = imports;
  imports.rest = ${REST_IMPORTS};
  wasm = (await WebAssembly.instantiate(module, imports)).exports;
  globalThis.assayBoot.parts.exports = wasm;
  wasm.__wbindgen_start();
}
`;

/// The glue, changed to start a module that is compiled already, and to hand over what it gives to the Wasm and what that gives.
export function handingOver(glue) {
  const declared = "let wasmModule, wasmInstance, wasm;";
  const [before, after] = glue.split(declared);
  if (!after?.trimStart().startsWith(START)) throw new Error(`the glue doesn't end with what starts the Wasm, after "${declared}": is it another version of wasm-bindgen's?`);
  return before + OWN_START;
}

// "a" to "Z", "aa", …: a name of letters for a number.
function letters(number) {
  const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const last = LETTERS[number % LETTERS.length];
  return number < LETTERS.length ? last : letters(Math.floor(number / LETTERS.length) - 1) + last;
}

/// The glue with short names for what it gives to the Wasm and for what that gives, and by the long names the short ones.
export function shortened(glue) {
  const names = { imports: new Map(), exports: new Map([["memory", "memory"]]) };
  const shortOf = (kind, name) => {
    if (!names[kind].has(name)) names[kind].set(name, letters(names[kind].size));
    return names[kind].get(name);
  };
  const short = glue
    .replace(/^( +)(\w+)(?=: function\()/gm, (_, space, name) => space + shortOf("imports", name))
    .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${shortOf("exports", name)}`);
  return { glue: short, names };
}
