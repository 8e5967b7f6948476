kinds.attention_of_layers = {
  changes: ["temperature", "causal"],
  sign: comma,
  hidesFuture: () => true,
  scoresOf(x, toQueries, toKeys) {
    const [queries, keys] = [toQueries, toKeys].map((weight) => productOf(x, transposedOf(weight)));
    return productOf(queries, transposedOf(keys));
  },
  compute({ operation, change }, ...operands) {
    return causalSoftmaxOf(this.scoresOf(...operands), operation.parameters.divisor, change);
  },
  madeFrom: (number) => [number.rowsUpTo(0, number.row), number.whole(1), number.whole(2)],
  explain(number) {
    return causalSoftmaxText(number, this.scoresOf(...number.operation.operands.map(evaluateNow)));
  },
};
