kinds.weight_gradient = {
  sign: comma,
  compute: ({ operation }, x, ...weights) =>
    lossAndGradients(x, weights).gradients[operation.parameters.which],
  madeFrom: madeFromAll,
  leastTokens: 2,
  explain(number) {
    const [x, ...weights] = number.operation.operands.map(evaluateNow);
    const outputs = lossAndGradients(x, weights).ofOutputs[number.parameter("which")];
    const sum = new Sum();
    for (let t = 0; t < x.rows; ++t) {
      sum.addProduct(at(outputs, 0, t, number.row), at(x, 0, t, number.column));
    }
    return sum.equals(number.value);
  },
};
