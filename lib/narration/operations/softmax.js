kinds.softmax = {
  sign: comma,
  compute({ operation, change }, scores) {
    const divisor = change.temperature * operation.parameters.divisor;
    const square = scores.rows === scores.columns && scores.rows > 1;
    const hides = change.causal === true && square;
    return softmaxOf(hides ? withFutureHidden(scores) : scores, divisor);
  },
  changes: ["temperature", "causal"],
};
