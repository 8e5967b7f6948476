// The operations of lib/attention once more, on the numbers that the page
// carries, with what the reader changed: see kinds.js.
function carried(result) {
  if (!result.values) return null;
  const values = Float64Array.from(result.values, numberOf);
  return { ...ownSizesOf(result), values };
}

// What an operation computes with besides its operands: the change, whole; the
// seed that it draws from; how many tokens there are; the vectors of a changed sentence, or null; and the
// results that it uses on the way.
function contextFor(result, change) {
  const { operation } = result;
  const whole = { ...own, ...change };
  return {
    result,
    operation,
    change: whole,
    seed: whole.seed ?? operation.parameters?.seed,
    tokens: sentenceOf(whole).length,
    vectors: changedVectors(whole),
    uses: (operation.uses ?? []).map((name) => evaluate(name, change)),
  };
}

// The result, made of those operands.
function computeOf(result, change, operands) {
  const { kind, transposed } = result.operation;
  const turned = operands.map((operand, i) => (transposed[i] ? transposedOf(operand) : operand));
  return kinds[kind].compute(contextFor(result, change), ...turned);
}

function compute(result, change) {
  const operands = result.operation.operands.map((name) => evaluate(name, change));
  return operands.every(Boolean) ? computeOf(result, change, operands) : null;
}

// The numbers of a result, had others these numbers: `replaced` maps their names to
// tensors, and is filled with what was computed on the way.
function evaluateReplacing(name, replaced, change) {
  if (replaced.has(name)) return replaced.get(name);
  const result = results.get(name);
  const { operands } = result.operation;
  const parts = operands.map((operand) => evaluateReplacing(operand, replaced, change));
  const isSame = parts.every((part, i) => part === evaluate(operands[i], change));
  const tensor = isSame ? evaluate(name, change) : computeOf(result, change, parts);
  replaced.set(name, tensor);
  return tensor;
}

// The numbers with those that the reader wrote in their place.
function edited(tensor, name, { edits }) {
  if (!tensor || !edits?.[name]) return tensor;
  const values = tensor.values.slice();
  for (const [index, number] of Object.entries(edits[name])) values[index] = number;
  return { ...tensor, values };
}

// What of a change reaches a result: the choices that it or a result before it
// takes up, and the names of those before it whose numbers may be edited.
const reaches = new Map();

function reachOf(name) {
  if (!reaches.has(name)) {
    const { operation } = results.get(name);
    const { operands, uses = [] } = operation;
    const before = [...operands, ...uses].map(reachOf);
    reaches.set(name, {
      choices: [...new Set([...changesOf(operation), ...before.flatMap(({ choices }) => choices)])],
      leaves: [...new Set([...(isLeaf(name) ? [name] : []), ...before.flatMap(({ leaves }) => leaves)])],
    });
  }
  return reaches.get(name);
}

// Two changes with the same key make the same of a result.
function keyFor(name, change) {
  const { choices, leaves } = reachOf(name);
  const edits = leaves.map((leaf) => change.edits?.[leaf]).filter(Boolean);
  return JSON.stringify([choices.map((choice) => change[choice] ?? own[choice]), edits]);
}

const ownKeys = new Map();

function ownKeyFor(name) {
  if (!ownKeys.has(name)) ownKeys.set(name, keyFor(name, own));
  return ownKeys.get(name);
}

// The chapter's own numbers of a result, and those of its last change.
const ownTensors = new Map();
const changedTensors = new Map();

// The numbers of a result, or null if the page does not have enough to know.
function evaluate(name, change = own) {
  const key = keyFor(name, change);
  const isOwn = key === ownKeyFor(name);
  const known = isOwn ? ownTensors : changedTensors;
  if (known.get(name)?.key !== key) {
    const result = results.get(name);
    const kept = isOwn ? carried(result) : null;
    const tensor = kept ?? compute(result, change) ?? carried(result);
    known.set(name, { key, tensor: edited(tensor, name, change) });
  }
  return known.get(name).tensor;
}

// A result as the reader has it now.
function evaluateNow(name) {
  return evaluate(name, state);
}

// For whoever wants all digits in the console.
window.attention = { evaluate, explain: explainNow, results, kinds, Generator };
