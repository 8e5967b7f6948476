// The operations of lib/attention once more, on the numbers that the page
// carries, with what the reader changed: see kinds.js.
function carried(result) {
  if (!result.values) return null;
  const values = Float64Array.from(result.values, numberOf);
  return { ...ownSizesOf(result), values };
}

// What an operation computes with besides its operands: the change, whole; how
// many tokens there are; the vectors of a changed sentence, or null; and the
// results that it uses on the way.
function contextFor(result, change, known = knownFor(change)) {
  const { operation } = result;
  const whole = { ...own, ...change };
  return {
    result,
    operation,
    change: whole,
    tokens: sentenceOf(whole).length,
    vectors: changedVectors(whole),
    uses: (operation.uses ?? []).map((name) => evaluateIn(known, name, change)),
  };
}

function compute(result, change, known) {
  const { operation } = result;
  const operands = [];
  for (const [i, name] of operation.operands.entries()) {
    const operand = evaluateIn(known, name, change);
    if (!operand) return null;
    operands.push(operation.transposed[i] ? transposedOf(operand) : operand);
  }
  return kinds[operation.kind].compute(contextFor(result, change, known), ...operands);
}

// The numbers with those that the reader wrote in their place.
function edited(tensor, name, { edits }) {
  if (!tensor || !edits?.[name]) return tensor;
  const values = tensor.values.slice();
  for (const [index, number] of Object.entries(edits[name])) values[index] = number;
  return { ...tensor, values };
}

function evaluateIn(known, name, change) {
  if (!known.has(name)) {
    const result = results.get(name);
    const kept = isChanged(change) ? null : carried(result);
    const tensor = kept ?? compute(result, change, known) ?? carried(result);
    known.set(name, edited(tensor, name, change));
  }
  return known.get(name);
}

// The chapter's own numbers, and those of the last change.
const knownOwn = new Map();
let knownChanged = { key: null, known: new Map() };

function knownFor(change) {
  if (!isChanged(change)) return knownOwn;
  const key = changeKey(change);
  if (knownChanged.key !== key) knownChanged = { key, known: new Map() };
  return knownChanged.known;
}

// The numbers of a result, or null if the page does not have enough to know.
function evaluate(name, change = own) {
  return evaluateIn(knownFor(change), name, change);
}

// A result as the reader has it now.
function evaluateNow(name) {
  return evaluate(name, state);
}

// For whoever wants all digits in the console.
window.attention = { evaluate, explain: explainNow, results, kinds, Generator };
