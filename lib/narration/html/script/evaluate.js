// The operations of lib/attention once more, on the numbers that the page
// carries, with what the reader changed: see kinds.js.
function carried(result) {
  if (!result.values) return null;
  const values = Float64Array.from(result.values, numberOf);
  return { ...sizesOf(result), values };
}

const unchanged = { query: null, temperature: 1, causal: null };

function isChanged({ query, temperature, causal }) {
  return query !== null || temperature !== 1 || causal !== null;
}

function compute(result, change, known) {
  const { operation } = result;
  const operands = [];
  for (const [i, name] of operation.operands.entries()) {
    const operand = evaluate(name, change, known);
    if (!operand) return null;
    operands.push(operation.transposed[i] ? transposedOf(operand) : operand);
  }
  const context = { result, operation, change, sizes: sizesOf(result) };
  return kinds[operation.kind].compute(context, ...operands);
}

// The numbers of a result, or null if the page does not have enough to know.
function evaluate(name, change = unchanged, known = new Map()) {
  if (!known.has(name)) {
    const result = results.get(name);
    const own = isChanged(change) ? null : carried(result);
    known.set(
      name,
      own ?? compute(result, change, known) ?? carried(result),
    );
  }
  return known.get(name);
}

// For whoever wants all digits in the console.
window.attention = { evaluate, results, kinds };
