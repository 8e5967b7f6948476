// Checks of blocks of keys, and of a text that grows.
function exponentialsFrom(scores, first) {
  const some = scores.values.subarray(first);
  const highest = Math.max(...some);
  return some.map((score) => powerAt(score - highest, state.temperature));
}

tests.sum_of_exponentials = ({ numbers }, sum, scores) => {
  const expected = sumOf(exponentialsFrom(scores, numbers.first));
  return agrees(sum, { ...sum, values: Float64Array.of(expected) });
};

tests.context_of_keys = ({ numbers }, context, sum, scores, values) => {
  const powers = exponentialsFrom(scores, numbers.first);
  const total = sumOf(powers);
  const shares = { ...scores, columns: powers.length, values: powers.map((x) => x / total) };
  const expected = productOf(shares, tailOf(values, numbers.first));
  return agrees(eachNumber(context, (value) => value / sum.values[0]), expected);
};

tests.covers_the_past = (_, computed) =>
  rowsOf(computed).every((row, query) => row.slice(0, query + 1).every((one) => one >= 1));

// Attention on the first tokens alone, for every number of them.
tests.rows_stay = (_, queries, keys, values, context) => {
  for (let count = 1; count <= keys.rows; ++count) {
    const [q, k, v] = [queries, keys, values].map((tensor) => headOf(tensor, count));
    const scores = productOf(q, transposedOf(k));
    const rows = productOf(causalSoftmaxOf(scores, Math.sqrt(k.columns), state), v);
    if (!agrees(rows, headOf(context, count))) return false;
  }
  return true;
};
