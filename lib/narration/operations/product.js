kinds.product = {
  changes: ["causal"],
  sumsPairs: true,
  sign: () => "·",
  compute({ operation, change }, a, b) {
    const scores = productOf(a, b, undefined, operation.parameters?.columns);
    const hides = this.hidesFuture(operation) && change.causal !== false;
    return hides ? withFutureHidden(scores) : scores;
  },
  hidesFuture: ({ parameters }) => Boolean(parameters?.causal),
  // Weights to the left of values mix these.
  mixes: ({ transposed }) => !transposed[0],
  madeFrom: madeFromRowAndColumn,
  explain(number) {
    if (number.value === -Infinity) {
      return `the key comes after the query, ${keyAndQueryText(number)}: -inf`;
    }
    return new Sum().addProducts(number.at(0), number.at(1)).equals(number.value);
  },
};
