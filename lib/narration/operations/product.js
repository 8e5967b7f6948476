// A B, and b added to each row if there is one.
function productOf(sizes, a, b, bias) {
  return tensorOf(sizes, (matrix, row, column) => {
    let sum = bias ? at(bias, 0, 0, column) : 0;
    for (let k = 0; k < a.columns; ++k) {
      sum += at(a, matrix, row, k) * at(b, matrix, k, column);
    }
    return sum;
  });
}

kinds.product = {
  sign: () => "·",
  compute({ sizes, operation, change }, a, b) {
    const scores = productOf(sizes, a, b);
    const hides = this.hidesFuture(operation) && change.causal !== false;
    return hides ? withFutureAt(-Infinity, scores) : scores;
  },
  hidesFuture: ({ parameters }) => Boolean(parameters?.causal),
  // Weights to the left of values mix these.
  mixes: ({ transposed }) => !transposed[0],
};
