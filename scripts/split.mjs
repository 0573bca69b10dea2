// Splits the app's Wasm in two: what runs until the first question is on the screen, and the rest, which is fetched then.
//
//   node scripts/split.mjs --site DIR --out DIR --first LIST --linked FILE
//   node scripts/split.mjs --site DIR --out DIR --instrument
//
// Copies the site that trunk built, where the app's Wasm has its function names. In the copy learner_bg.wasm is the first
// part, learner_rest.wasm the rest, and the glue, learner.js, hands over what both need. LIST has the functions that the first
// part keeps, one a line: the name, and the shape in which it was seen with those of its arms that ran (arms.mjs). `make
// first-load` writes it. FILE is the Wasm as it was linked, which says what in the code is the address of which data
// (addresses.mjs): data that only the rest needs go there. A function that isn't in the list is called by way of the
// table, and the first such call fetches the rest if it isn't there yet (boot.js, `rest`): a list that is out of date costs
// time, never a right answer.
//
// With --instrument nothing is moved; instead the page keeps the numbers of the functions and arms that ran in `assayRan`, and the
// names by number go to functions.json.

import { spawnSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Addresses } from "./addresses.mjs";
import { addressesIn, alignAll, armsOf, moveArms, sizeOf, watch } from "./arms.mjs";
import { b as binaryen } from "./binaryen.mjs";
import { handingOver, shortened } from "./glue.mjs";
import { dataOf, orderNames, withData, withoutRelocations } from "./sections.mjs";

const npm = join(process.env.ASSAY_CACHE ?? join(process.env.HOME ?? "", ".cache/assay"), "npm/node_modules");

const WASM = "learner_bg.wasm";
const REST = "learner_rest.wasm";
const GLUE = "learner.js";
/// What wasm-opt may use: as in index.html.
const FEATURES = ["BulkMemory", "BulkMemoryOpt", "SignExt", "MutableGlobals", "NontrappingFPToInt", "ReferenceTypes", "CallIndirectOverlong", "Multivalue"];
const OPTIONS = ["--enable-bulk-memory", "--enable-sign-ext", "--enable-mutable-globals", "--enable-nontrapping-float-to-int", "--enable-reference-types", "--enable-multivalue"];
/// Where the rest finds what is in the first part, and the first part what fetches the rest.
const FIRST_PART = "first";
const REST_PART = "rest";

/// The name of a function without what differs from build to build: the digests of crates, and a counter at the end.
export function plainName(name) {
  return name.replace(/\[[0-9a-f]{16}\]/g, "").replace(/\.\d+$/, "");
}

function read(wasm) {
  const module = binaryen.readBinary(wasm);
  module.setFeatures(FEATURES.reduce((all, feature) => all | binaryen.Features[feature], 0));
  return module;
}

function functionsOf(module) {
  const all = [];
  for (let i = 0; i < module.getNumFunctions(); i++) all.push(binaryen.getFunctionInfo(module.getFunctionByIndex(i)));
  return all;
}
const defined = (module) => functionsOf(module).filter((one) => !one.module);
const imported = (module) => functionsOf(module).filter((one) => one.module);

function written(module) {
  if (!module.validate()) throw new Error("splitting made a module that is none; see above");
  return Buffer.from(module.emitBinary());
}

/// Makes every function, and every arm of it, tell its number when it runs. Returns the module and the functions: name,
/// shape, first number and number of arms, which follow the first.
export function instrument(wasm) {
  const module = read(wasm);
  const functions = defined(module);
  // What comes after must not run by itself: the page believes that the rest is away, and there is none to be had.
  module.addGlobal("rest_is_here", binaryen.i32, true, module.i32.const(0));
  module.addGlobalExport("rest_is_here", "rest_is_here");
  module.addFunctionImport("ran", REST_PART, "ran", binaryen.i32, binaryen.none);
  const told = [];
  let number = 0;
  const tell = (of) => module.call("ran", [module.i32.const(of)], binaryen.none);
  for (const one of functions) {
    const func = module.getFunction(one.name), body = binaryen.Function.getBody(func);
    const first = number, { arms, shape } = armsOf(body);
    watch(module, body, (place) => tell(first + 1 + place));
    binaryen.Function.setBody(func, module.block(null, [tell(first), body], one.results === binaryen.none ? binaryen.none : binaryen.auto));
    told.push({ name: plainName(one.name), shape, first, arms: arms.length });
    number += 1 + arms.length;
  }
  return { wasm: written(module), functions: told };
}

// In expressions: what isn't more than a call across and what that needs.
const SMALL = 12;
// Both parts call across by way of a table of their own.
const CROSSING = "crossing";
// The functions of the first part that the rest calls.
const GIVEN = "given";

// A function of the first part that calls the one that was moved, by its place in the table.
function stub(module, { name, params, results }, place) {
  const operands = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
  const call = module.call_indirect(CROSSING, module.i32.const(place), operands, params, results);
  module.addFunction(name, params, results, [], module.block(null, [module.call("need_rest", [], binaryen.none), call], results));
}

const namesOf = (count, get) => Array.from({ length: count }, (_, index) => get(index));
const globalsOf = (module) => namesOf(module.getNumGlobals(), (i) => binaryen.getGlobalInfo(module.getGlobalByIndex(i)));
const exportsOf = (module) => namesOf(module.getNumExports(), (i) => binaryen.getExportInfo(module.getExportByIndex(i)));
const tablesOf = (module) => namesOf(module.getNumTables(), (i) => binaryen.getTableInfo(module.getTableByIndex(i)));

// Gives short names to what the glue gives to the Wasm and what it takes from there; what it doesn't take isn't exported.
function shorten(module, names) {
  for (const { name, module: from, base, params, results } of imported(module)) {
    if (!names.imports.has(base)) continue;
    module.removeFunction(name);
    module.addFunctionImport(name, from, names.imports.get(base), params, results);
  }
  for (const { name, value, kind } of exportsOf(module)) {
    if (name === "memory") continue;
    module.removeExport(name);
    const short = names.exports.get(name);
    if (short && kind === binaryen.ExternalFunction) module.addFunctionExport(value, short);
    if (short && kind === binaryen.ExternalTable) module.addTableExport(value, short);
  }
}

// Exports all globals and tables, which the rest may need although nothing of the first part does. Returns how to end that.
function holdOn(first) {
  const names = [];
  for (const { name } of globalsOf(first)) first.addGlobalExport(name, names[names.push(`hold ${names.length}`) - 1]);
  for (const { name } of tablesOf(first)) first.addTableExport(name, names[names.push(`hold ${names.length}`) - 1]);
  return () => names.forEach((name) => first.removeExport(name));
}

// Moves functions out of the first part. Returns those that something there still calls, in the order of their places.
function moveOut(first, moved) {
  first.addGlobal("rest_is_here", binaryen.i32, true, first.i32.const(0));
  first.addGlobalExport("rest_is_here", "rest_is_here");
  first.addFunctionImport("fetch_rest", REST_PART, "fetch", binaryen.none, binaryen.none);
  const isAway = first.i32.eqz(first.global.get("rest_is_here", binaryen.i32));
  first.addFunction("need_rest", binaryen.none, binaryen.none, [], first.if(isAway, first.call("fetch_rest", [], binaryen.none)));
  first.addTable(CROSSING, moved.length, moved.length);
  first.addTableExport(CROSSING, CROSSING);
  const restub = (functions) => functions.forEach((one, place) => {
    first.removeFunction(one.name);
    stub(first, one, place);
  });
  // Once to see which are called, then for good: the places of those that are follow each other.
  restub(moved);
  const isMoved = new Set(moved.map((one) => one.name));
  first.runPasses(["remove-unused-module-elements"]);
  const called = defined(first).filter((one) => isMoved.has(one.name));
  restub(called);
  return called;
}

// Turns a whole module into the rest of it: what the first part has is imported from there.
function keepOnly(rest, stays, called, places) {
  for (const one of defined(rest)) {
    if (!stays.has(one.name)) continue;
    // Of the smallest the rest has its own.
    if (sizeOf(binaryen.Function.getBody(rest.getFunction(one.name))) <= SMALL) continue;
    rest.removeFunction(one.name);
    rest.addFunctionImport(one.name, FIRST_PART, one.name, one.params, one.results);
  }
  for (const { name } of exportsOf(rest)) rest.removeExport(name);
  for (const name of namesOf(rest.getNumElementSegments(), (i) => binaryen.getElementSegmentInfo(rest.getElementSegmentByIndex(i)).name)) rest.removeElementSegment(name);
  for (const { name, type, mutable } of globalsOf(rest)) rest.addGlobalImport(name, FIRST_PART, name, type, mutable);
  for (const { name } of tablesOf(rest)) rest.addTableImport(name, FIRST_PART, `table ${name}`);
  rest.addMemoryImport("0", FIRST_PART, "memory");
  rest.addTable(CROSSING, places, places);
  rest.addTableImport(CROSSING, FIRST_PART, CROSSING);
  rest.addActiveElementSegment(CROSSING, "called", called.map((one) => one.name), rest.i32.const(0));
  rest.runPasses(["remove-unused-module-elements"]);
}

// What the rest imports from the first part is there for it: functions by their number in a table, the others exported.
function giveNeeded(first, rest) {
  let number = 0;
  const short = () => String(number++);
  // As wasm-opt will order them, so that the table's content is small.
  const needed = imported(rest).filter((one) => one.module === FIRST_PART).sort((a, b) => (a.name < b.name ? -1 : 1));
  first.addTable(GIVEN, needed.length, needed.length);
  first.addTableExport(GIVEN, GIVEN);
  first.addActiveElementSegment(GIVEN, GIVEN, needed.map((one) => one.base), first.i32.const(0));
  needed.forEach(({ name, params, results }, place) => {
    rest.removeFunction(name);
    rest.addFunctionImport(name, GIVEN, String(place), params, results);
  });
  for (const { name, type, mutable } of globalsOf(rest)) {
    const as = short();
    first.addGlobalExport(name, as);
    rest.addGlobalImport(name, FIRST_PART, as, type, mutable);
  }
  for (const { name } of tablesOf(rest)) {
    if (name === CROSSING || name === GIVEN) continue;
    const as = short();
    first.addTableExport(name, as);
    rest.addTableImport(name, FIRST_PART, as);
  }
}

// Arms that were not seen to run become functions, where the list knows the function in the very shape that it has.
function moveArmsOf(module, listed) {
  for (const one of defined(module)) {
    const shapes = listed.get(plainName(one.name));
    if (!shapes?.size) continue;
    const ran = shapes.get(armsOf(binaryen.Function.getBody(module.getFunction(one.name))).shape);
    if (ran !== undefined) moveArms(module, one, (place) => (ran >> BigInt(place)) & 1n);
  }
}

/// Reads a list: by plain name the shapes in which a function was seen, and by shape which of its arms ran, as bits.
export function readList(text) {
  const listed = new Map();
  for (const line of text.split("\n")) {
    if (!line || line.startsWith("#")) continue;
    const [name, shape, arms] = line.split("\t");
    if (!listed.has(name)) listed.set(name, new Map());
    if (shape) listed.get(name).set(shape, BigInt(`0x${arms || 0}`));
  }
  return listed;
}

// Shorter than what says where further data lie.
const SHORT_GAP = 8;

// Data in two: what doesn't lie in one of the places, and what does. Short pieces between two of the first are in both: the
// rest lays them anew before any of its own code has run, and no other uses them.
function apart(data, places) {
  const first = [], rest = [];
  const take = (from, segment, start, end) => end > start && from.push({ start, bytes: segment.bytes.subarray(start - segment.start, end - segment.start) });
  for (const segment of data) {
    const end = segment.start + segment.bytes.length;
    const inside = places.filter((place) => place.start < end && place.end > segment.start);
    let at = segment.start;
    for (const place of inside) {
      take(rest, segment, Math.max(place.start, segment.start), Math.min(place.end, end));
      if (place.end - place.start < SHORT_GAP) continue;
      take(first, segment, at, place.start);
      at = place.end;
    }
    take(first, segment, at, end);
  }
  return { first, rest: joined(rest) };
}

// What lies side by side is laid at once.
function joined(data) {
  const all = [];
  for (const one of data) {
    const last = all.at(-1);
    if (last && last.start + last.bytes.length === one.start) last.bytes = Buffer.concat([last.bytes, one.bytes]);
    else all.push({ ...one });
  }
  return all;
}

const numbersOf = (module) => new Set(defined(module).flatMap((one) => [...addressesIn(binaryen.Function.getBody(module.getFunction(one.name)))]));

/// The two parts: `first` keeps the functions whose plain names are listed, `rest` has the others. `names`: what the glue
/// calls, by shorter names (glue.mjs). `addresses`: by which data that only the rest needs are its own (addresses.mjs); all
/// stay in the first part where they aren't known.
export function split(wasm, listed, names = null, addresses = null) {
  const first = read(wasm), rest = read(wasm);
  // In each by itself: functions without a name have a number, which would be another one in a module that was written between.
  for (const part of [first, rest]) moveArmsOf(part, listed);
  if (names) for (const part of [first, rest]) shorten(part, names);
  const everywhere = numbersOf(first);
  const moved = defined(first).filter((one) => !listed.has(plainName(one.name)));
  const letGo = holdOn(first);
  const called = moveOut(first, moved);
  // What is listed and nothing in the first part calls any more has gone from it, too.
  const stays = new Set(defined(first).map((one) => one.name));
  for (const one of called) stays.delete(one.name);
  keepOnly(rest, stays, called, moved.length);
  giveNeeded(first, rest);
  letGo();
  for (const part of [first, rest]) for (const one of defined(part)) alignAll(binaryen.Function.getBody(part.getFunction(one.name)));
  const data = apart(dataOf(wasm), addresses?.beyond(numbersOf(first), everywhere) ?? []);
  return { first: withData(written(first), data.first), rest: withData(written(rest), data.rest) };
}

function wasmOpt(wasm, ...passes) {
  const { status, stdout, stderr } = spawnSync(join(npm, ".bin/wasm-opt"), ["-", ...passes, "--strip-debug", "--strip-producers", ...OPTIONS, "-o", "-"], { input: wasm, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`wasm-opt: ${stderr || stdout}`);
  return stdout;
}

// What one caller alone calls stays a function of its own above this size: alike functions compress better than one long one.
const INLINED = "--one-caller-inline-max-function-size=25";

// Small as such, then with functions of like size side by side, which compresses better. (Without -Oz the second time, what
// the first time made of the stack would be lost in reading.)
function optimised(wasm) {
  const small = wasmOpt(wasm, "-Oz", "--converge", INLINED);
  return wasmOpt(Buffer.concat([small, orderNames(small)]), "-Oz", INLINED, "--reorder-functions-by-name");
}

async function main() {
  const words = process.argv.slice(2);
  const value = (name) => words[words.indexOf(name) + 1];
  const out = value("--out");
  await rm(out, { recursive: true, force: true });
  await cp(value("--site"), out, { recursive: true });
  const glue = await readFile(join(out, GLUE), "utf8"), wasm = withoutRelocations(await readFile(join(out, WASM)));
  const own = handingOver(glue);
  if (words.includes("--instrument")) {
    const told = instrument(wasm);
    await writeFile(join(out, GLUE), own);
    await writeFile(join(out, WASM), told.wasm);
    await writeFile(join(out, "functions.json"), JSON.stringify(told.functions));
    return;
  }
  const listed = readList(await readFile(value("--first"), "utf8"));
  const short = shortened(own);
  const parts = split(wasm, listed, short.names, new Addresses(await readFile(value("--linked"))));
  await writeFile(join(out, GLUE), short.glue);
  await writeFile(join(out, WASM), optimised(parts.first));
  await writeFile(join(out, REST), optimised(parts.rest));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
