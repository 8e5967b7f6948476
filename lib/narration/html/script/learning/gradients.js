// Checks of gradients: the numbers of a result are nudged, and the loss is computed
// again. chapters/11_gradients/slopes.cpp once more.
const mostCompared = 40;
const shareMoved = 1e-4;
const slopeTolerance = 1e-4;
const largestScores = 50;

// The sums that a gradient is made of, with every number's size in its place.
const sizesOfTerms = {
  mean_squared_error_backward: (result, a, b) =>
    kinds.mean_squared_error_backward.compute(
      contextFor(result, state),
      a,
      eachNumber(b, (size) => -size),
    ),
  softmax_backward({ operation }, gradient, weights) {
    const divisor = state.temperature * operation.parameters.divisor;
    const added = softmaxBackwardSizes(gradient, weights);
    return eachNumber(added, (size) => size / divisor);
  },
  product: (_, a, b) => productOf(a, b),
  sum: (result, ...parts) => kinds.sum.compute(contextFor(result, state), ...parts),
};

function softmaxBackwardSizes(gradient, weights) {
  return tensorOf(weights, (m, r, c) => {
    const own = rowEntries(gradient, m, r);
    const mean = sumOf(own.map((size, s) => size * at(weights, m, r, s)));
    return at(weights, m, r, c) * (own[c] + mean);
  });
}

function sizeOfTerms(name) {
  const result = results.get(name);
  const { kind, operands, transposed } = result.operation;
  if (!name.startsWith("grad.")) return eachNumber(evaluateNow(name), Math.abs);
  const sizes = operands.map(sizeOfTerms);
  const turned = sizes.map((size, i) => (transposed[i] ? transposedOf(size) : size));
  return sizesOfTerms[kind](result, ...turned);
}

function sizeOfScores() {
  const { operands, transposed } = results.get("attn_scores").operation;
  const [queries, keys] = operands.map((name) => eachNumber(evaluateNow(name), Math.abs));
  const terms = productOf(queries, transposed[1] ? transposedOf(keys) : keys);
  return mostOf(terms) / Math.sqrt(queries.columns) / state.temperature;
}

tests.slopes_agree = ({ of }, gradient, numbers, loss) => {
  const stage = of[1];
  const size = mostOf(sizeOfTerms(of[0]));
  const finite = numbers.values.filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const tells =
    Number.isFinite(size) &&
    size > 1e-30 &&
    sizeOfScores() <= largestScores &&
    size * largest >= 1e-7 * loss.values[0];
  if (!tells) return null;
  const h = shareMoved * largest;
  const count = Math.min(mostCompared, numbers.values.length);
  return Array.from({ length: count }, (_, i) =>
    Math.floor((i * numbers.values.length) / count),
  ).every((index) => {
    if (!Number.isFinite(numbers.values[index])) return true;
    const [lower, upper] = [-h, h].map((by) => lossOfNudged(of[2], stage, index, by, state, of.slice(3)));
    const slope = (upper - lower) / (2 * h);
    return Math.abs(slope - gradient.values[index]) <= slopeTolerance * size;
  });
};

tests.rows_sum_to_zero = ({ of }, gradient) => {
  const size = mostOf(sizeOfTerms(of[1]));
  if (!Number.isFinite(size)) return null;
  return rowsOf(gradient).every((row) => Math.abs(sumOf(row)) <= 1e-5 * size);
};

tests.zero_above_the_diagonal = ({ of }, gradient) => {
  if (state.causal === false || !Number.isFinite(mostOf(sizeOfTerms(of[1])))) return null;
  return rowsOf(gradient).every((row, t) => row.every((value, s) => s <= t || value === 0));
};
