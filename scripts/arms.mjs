// Arms of functions: what stands in an `if`, or follows something that may leave its block. Which of them run until the
// first question is known from watching (`first-load.txt`). Those that don't become functions of their own, so that
// split.mjs can leave them to the rest of the app. What the module computes stays the same.

import { b } from "./binaryen.mjs";

// These have no operands that matter here, and the library has no words for some of them.
const LEAVES = new Set([b.UnreachableId, b.NopId, b.MemorySizeId, b.RefNullId, b.GlobalGetId, b.ConstId, b.RefFuncId, b.TableSizeId]);
// Allocators and tables: which of their arms run depends on what lies where, and not on what is asked for.
const DEPENDS_ON_MEMORY = /dlmalloc|hashbrown|raw_vec|__rust_|compiler_builtins::mem|collections::btree/;

function infoOf(expression) {
  const id = b.getExpressionId(expression);
  if (LEAVES.has(id)) return { id };
  try {
    return b.getExpressionInfo(expression);
  } catch {
    return { id, isUnknown: true };
  }
}

// The operands of an expression in the order in which they run; null where that isn't known.
function operandsOf(info) {
  const some = (...parts) => parts.filter(Boolean);
  switch (info.id) {
    case b.BlockId: return info.children;
    case b.LoopId: return [info.body];
    case b.IfId: return some(info.condition, info.ifTrue, info.ifFalse);
    case b.BreakId: case b.SwitchId: return some(info.value, info.condition);
    case b.CallId: case b.TupleMakeId: return info.operands;
    case b.CallIndirectId: return [...info.operands, info.target];
    case b.LocalSetId: case b.GlobalSetId: case b.UnaryId: case b.DropId: return [info.value];
    case b.ReturnId: return some(info.value);
    case b.LoadId: return [info.ptr];
    case b.StoreId: return [info.ptr, info.value];
    case b.BinaryId: return [info.left, info.right];
    case b.SelectId: return [info.ifTrue, info.ifFalse, info.condition];
    case b.MemoryGrowId: return [info.delta];
    case b.MemoryCopyId: return [info.dest, info.source, info.size];
    case b.MemoryFillId: return [info.dest, info.value, info.size];
    case b.TupleExtractId: return [info.tuple];
    case b.TableGetId: return [info.index];
    case b.TableSetId: return [info.index, info.value];
    case b.TableGrowId: return [info.value, info.delta];
    default: return LEAVES.has(info.id) || info.id === b.LocalGetId ? [] : null;
  }
}

/// How many expressions an expression is made of.
export function sizeOf(expression) {
  return 1 + (operandsOf(infoOf(expression)) ?? []).reduce((sum, each) => sum + sizeOf(each), 0);
}

/// Every load and store of a body says that what it reads or writes lies as such a value should. That is a hint, which nothing
/// depends on; saying always the same compresses better.
export function alignAll(body) {
  (function visit(expression) {
    const info = infoOf(expression);
    if (info.id === b.LoadId) b.Load.setAlign(expression, info.bytes);
    if (info.id === b.StoreId) b.Store.setAlign(expression, info.bytes);
    operandsOf(info)?.forEach(visit);
  })(body);
}

// A constant as numbers of 32 bits: an address and a length that are stored at once have been made one of 64.
function halvesOf(constant) {
  const type = b.getExpressionType(constant);
  if (type === b.i32) return [b.Const.getValueI32(constant) >>> 0];
  if (type !== b.i64) return [];
  const value = BigInt.asUintN(64, BigInt(b.Const.getValueI64(constant)));
  return [Number(value & 0xffffffffn), Number(value >> 32n)];
}

const TABLE_FILL = b._BinaryenTableFillId();

/// Every number in a body that may be an address: constants, and what loads and stores add to one.
export function addressesIn(body) {
  const numbers = new Set();
  (function visit(expression) {
    const info = infoOf(expression);
    if (info.id === b.ConstId) halvesOf(expression).forEach((half) => numbers.add(half));
    if (info.id === b.LoadId || info.id === b.StoreId) {
      numbers.add(info.offset);
      if (b.getExpressionId(info.ptr) === b.ConstId) numbers.add((b.Const.getValueI32(info.ptr) >>> 0) + info.offset);
    }
    // The library can't name its operands; wasm-bindgen alone writes it, with locals.
    if (info.id === TABLE_FILL) return;
    const operands = operandsOf(info);
    if (!operands) throw new Error(`a kind of expression whose operands aren't known: ${info.id}`);
    operands.forEach(visit);
  })(body);
  return numbers;
}

const LEAVING = new Set([b.BreakId, b.SwitchId, b.ReturnId]);

/// The arms of a function's body, each outer one before those inside it, and the shape of the body: the same for the same
/// sequence of kinds of expressions, whatever the constants, locals and callees are.
export function armsOf(body) {
  const arms = [];
  let shape = 2166136261;
  function visit(expression) {
    const info = infoOf(expression);
    shape = Math.imul(shape ^ info.id, 16777619) >>> 0;
    let leaves = LEAVING.has(info.id);
    if (info.id === b.IfId) {
      leaves = visit(info.condition) || leaves;
      arms.push({ kind: "then", of: expression });
      leaves = visit(info.ifTrue) || leaves;
      if (info.ifFalse) {
        arms.push({ kind: "else", of: expression });
        leaves = visit(info.ifFalse) || leaves;
      }
    } else if (info.id === b.BlockId) {
      info.children.forEach((child, from) => {
        if (leaves) arms.push({ kind: "tail", of: expression, from });
        leaves = visit(child) || leaves;
      });
    } else {
      for (const operand of operandsOf(info) ?? []) leaves = visit(operand) || leaves;
    }
    return leaves;
  }
  visit(body);
  return { arms, shape: shape.toString(36) };
}

/// Makes each arm of a body run `tell(place)` first.
export function watch(module, body, tell) {
  const { arms } = armsOf(body);
  const before = (place, expression) => {
    const type = b.getExpressionType(expression) === b.none ? b.none : b.auto;
    return module.block(null, [tell(place), expression], type);
  };
  // From the last one, so that the places of earlier ones in the same block hold.
  for (let place = arms.length - 1; place >= 0; place--) {
    const { kind, of, from } = arms[place];
    if (kind === "tail") b.Block.insertChildAt(of, from, tell(place));
    else if (kind === "then") b.If.setIfTrue(of, before(place, b.If.getIfTrue(of)));
    else b.If.setIfFalse(of, before(place, b.If.getIfFalse(of)));
  }
}

// Sets of locals as bits of big integers.
const bit = (local) => 1n << BigInt(local);
function members(set) {
  const all = [];
  for (let local = 0; set; local++, set >>= 1n) if (set & 1n) all.push(local);
  return all;
}

/// What is live before and after each expression of a body, and at each label.
function livenessOf(body) {
  const labels = new Map(), around = new Map();
  const at = (label) => labels.get(label) ?? 0n;
  function before(info, after) {
    switch (info.id) {
      case b.BlockId:
        if (info.name) labels.set(info.name, after);
        return info.children.reduceRight((live, child) => flow(child, live), after);
      case b.LoopId:
        for (let head = 0n; ;) {
          if (info.name) labels.set(info.name, head);
          const live = flow(info.body, after) | head;
          if (live === head) return head;
          head = live;
        }
      case b.IfId: {
        const otherwise = info.ifFalse ? flow(info.ifFalse, after) : after;
        return flow(info.condition, flow(info.ifTrue, after) | otherwise);
      }
      case b.BreakId: {
        const live = info.condition ? flow(info.condition, at(info.name) | after) : at(info.name);
        return info.value ? flow(info.value, live) : live;
      }
      case b.SwitchId: {
        const live = flow(info.condition, [...info.names, info.defaultName].reduce((all, label) => all | at(label), 0n));
        return info.value ? flow(info.value, live) : live;
      }
      case b.ReturnId: return info.value ? flow(info.value, 0n) : 0n;
      case b.UnreachableId: return 0n;
      case b.LocalGetId: return after | bit(info.index);
      case b.LocalSetId: return flow(info.value, after & ~bit(info.index));
      default: return (operandsOf(info) ?? []).reduceRight((live, operand) => flow(operand, live), after);
    }
  }
  function flow(expression, after) {
    const live = before(infoOf(expression), after);
    around.set(expression, { before: live, after });
    return live;
  }
  flow(body, 0n);
  return { at, around };
}

function expressionsOf({ kind, of, from }) {
  if (kind === "then") return [b.If.getIfTrue(of)];
  if (kind === "else") return [b.If.getIfFalse(of)];
  return Array.from({ length: b.Block.getNumChildren(of) - from }, (_, next) => b.Block.getChildAt(of, from + next));
}

const NUMBERS = new Set([b.i32, b.i64, b.f32, b.f64]);

// What a list of expressions reads and sets, what value it has, and where it leads out of itself, with which values; null
// where it can't become a function.
function studied(list) {
  const found = { size: 0, gets: 0n, sets: 0n, exits: new Set(), carried: new Map(), value: null, returns: false, all: [] };
  const inside = [];
  let isPossible = true;
  function visit(expression) {
    const info = infoOf(expression);
    found.size++;
    found.all.push(expression);
    const out = (label) => {
      if (inside.includes(label)) return;
      found.exits.add(label);
      if (!info.value) return;
      found.carried.set(label, b.getExpressionType(info.value));
      if (info.id === b.SwitchId) isPossible = false;
    };
    if (info.id === b.BreakId) out(info.name);
    if (info.id === b.SwitchId) [...info.names, info.defaultName].forEach(out);
    if (info.id === b.ReturnId) found.returns = true;
    if (info.id === b.LocalGetId) found.gets |= bit(info.index);
    if (info.id === b.LocalSetId) found.sets |= bit(info.index);
    const operands = operandsOf(info);
    if (!operands) isPossible = false;
    const label = info.id === b.BlockId || info.id === b.LoopId ? info.name : null;
    if (label) inside.push(label);
    operands?.forEach(visit);
    if (label) inside.pop();
  }
  list.forEach(visit);
  const type = b.getExpressionType(list.at(-1));
  if (type !== b.none && type !== b.unreachable) found.value = type;
  found.values = [...new Set([...found.carried.values(), ...(found.value === null ? [] : [found.value])])];
  if (!found.values.every((one) => NUMBERS.has(one))) isPossible = false;
  found.endsThere = list.every((each) => b.getExpressionType(each) !== b.unreachable);
  if (found.returns && (found.exits.size > 0 || found.endsThere)) isPossible = false;
  return isPossible ? found : null;
}

const MOST_PARAMETERS = 24, MOST_RESULTS = 10, MOST_WAYS = 6;

// How an arm becomes a function: what it is given, what it gives back, and how the caller knows where to go on.
function planOf(list, { at, around }) {
  const found = studied(list);
  if (!found) return null;
  const exits = [...found.exits];
  const after = found.endsThere ? around.get(list.at(-1)).after : 0n;
  const outs = found.returns ? 0n : found.sets & exits.reduce((live, label) => live | at(label), after);
  const live = around.get(list[0]).before;
  const parameters = members(live & (found.gets | outs)), results = members(outs);
  const ways = exits.length + (found.endsThere ? 1 : 0);
  if (parameters.length > MOST_PARAMETERS || results.length > MOST_RESULTS || ways > MOST_WAYS) return null;
  // In expressions: what the call takes, so that no arm is moved that is smaller than that.
  const price = 8 + parameters.length + results.length * 3 + found.values.length * 3 + (ways > 1 ? ways * 3 : 0);
  return found.size < Math.max(12, price) ? null : { ...found, exits, parameters, results, ways };
}

function zero(module, type) {
  if (type === b.i64) return module.i64.const(0n);
  return type === b.i32 ? module.i32.const(0) : type === b.f32 ? module.f32.const(0) : module.f64.const(0);
}

// The function of an arm. Its ways out are blocks of the same names, so that what leads there stays as it is.
function addArm(module, name, list, plan, types, resultOfAll) {
  const others = members(plan.gets | plan.sets).filter((local) => !plan.parameters.includes(local));
  const places = new Map([...plan.parameters, ...others].map((local, place) => [local, place]));
  for (const expression of plan.all) {
    const id = b.getExpressionId(expression);
    if (id === b.LocalGetId) b.LocalGet.setIndex(expression, places.get(b.LocalGet.getIndex(expression)));
    if (id === b.LocalSetId) b.LocalSet.setIndex(expression, places.get(b.LocalSet.getIndex(expression)));
  }
  const given = [...(plan.ways > 1 ? [b.i32] : []), ...plan.values, ...plan.results.map((local) => types[local])];
  const type = plan.returns ? resultOfAll : given.length > 1 ? b.createType(given) : given[0] ?? b.none;
  const keeping = (one) => places.size + plan.values.indexOf(one);
  const giveBack = (way, value) => {
    const carried = plan.values.map((one) => (one === value ? module.local.get(keeping(one), one) : zero(module, one)));
    const values = [...(plan.ways > 1 ? [module.i32.const(way)] : []), ...carried, ...plan.results.map((local) => module.local.get(places.get(local), types[local]))];
    return module.return(values.length > 1 ? module.tuple.make(values) : values[0]);
  };
  const run = plan.value === null ? list : [...list.slice(0, -1), module.local.set(keeping(plan.value), list.at(-1))];
  let body = module.block(null, plan.endsThere && !plan.returns ? [...run, giveBack(0, plan.value)] : list, b.auto);
  plan.exits.forEach((label, place) => {
    const value = plan.carried.get(label);
    const way = module.block(label, [body], value ?? b.none);
    body = module.block(null, [value === undefined ? way : module.local.set(keeping(value), way), giveBack(place + 1, value)], b.auto);
  });
  module.addFunction(name, b.createType(plan.parameters.map((local) => types[local])), type, [...others.map((local) => types[local]), ...plan.values], body);
  return type;
}

// What stands in the arm's place: the call, what it gave put where it belongs, and the way on.
function calling(module, name, type, plan, types, addLocal) {
  const call = module.call(name, plan.parameters.map((local) => module.local.get(local, types[local])), type);
  if (plan.returns) return type === b.none ? [call, module.return()] : [module.return(call)];
  const ways = plan.ways > 1 ? 1 : 0, count = ways + plan.values.length + plan.results.length;
  if (count === 0) return plan.exits.length > 0 ? [call, module.break(plan.exits[0])] : [call];
  const kept = addLocal(type);
  const part = (place) => (count === 1 ? module.local.get(kept, type) : module.tuple.extract(module.local.get(kept, type), place));
  const valueOf = (one) => (one === undefined || one === null ? undefined : part(ways + plan.values.indexOf(one)));
  const made = [module.local.set(kept, call)];
  plan.results.forEach((local, place) => made.push(module.local.set(local, part(ways + plan.values.length + place))));
  plan.exits.forEach((label, place) => {
    const value = valueOf(plan.carried.get(label));
    const isLast = !plan.endsThere && place === plan.exits.length - 1;
    const leave = module.break(label, undefined, value);
    made.push(isLast ? leave : module.if(module.i32.eq(part(0), module.i32.const(place + 1)), leave));
  });
  if (plan.value !== null) made.push(valueOf(plan.value));
  return made;
}

/// Makes functions of those arms of a function that `hasRun(place)` doesn't know. Returns how many.
export function moveArms(module, { name, params, results, vars }, hasRun) {
  if (DEPENDS_ON_MEMORY.test(name)) return 0;
  const func = module.getFunction(name), body = b.Function.getBody(func);
  const types = [...b.expandType(params), ...vars];
  const addLocal = (type) => types.push(type) - 1;
  const liveness = livenessOf(body);
  const gone = new Set(), cut = new Set();
  let moved = 0;
  armsOf(body).arms.forEach((arm, place) => {
    if (hasRun(place) || gone.has(arm.of) || (arm.kind === "tail" && cut.has(arm.of))) return;
    const list = expressionsOf(arm);
    if (gone.has(list[0])) return;
    const plan = planOf(list, liveness);
    if (!plan) return;
    plan.all.forEach((each) => gone.add(each));
    const armName = `${name} arm ${place}`;
    const type = addArm(module, armName, list, plan, types, results);
    const instead = calling(module, armName, type, plan, types, addLocal);
    if (arm.kind === "tail") {
      cut.add(arm.of);
      while (b.Block.getNumChildren(arm.of) > arm.from) b.Block.removeChildAt(arm.of, b.Block.getNumChildren(arm.of) - 1);
      instead.forEach((each) => b.Block.appendChild(arm.of, each));
    } else {
      const block = module.block(null, instead, b.auto);
      if (arm.kind === "then") b.If.setIfTrue(arm.of, block); else b.If.setIfFalse(arm.of, block);
    }
    moved++;
  });
  if (moved > 0) {
    // A function can't be given more locals; so it is made anew around its body.
    module.removeFunction(name);
    module.addFunction(name, params, results, types.slice(b.expandType(params).length), body);
  }
  return moved;
}
