// As its formula reads: floats may not hold the powers, or their sum.
function naiveSoftmaxRow(scores, divisor) {
  const powers = scores.map((score) => Math.fround(floatPower(score / divisor)));
  const sum = Math.fround(sumOf(powers));
  return powers.map((power) => power / sum);
}

kinds.softmax = {
  sign: comma,
  compute({ operation, change }, scores) {
    const divisor = divisorOf(operation, change);
    if (operation.parameters.unshifted && divisor > 0) {
      return mapRows(scores, (row) => naiveSoftmaxRow(row, divisor));
    }
    const square = scores.rows === scores.columns && scores.rows > 1;
    const hides = change.causal === true && square;
    return softmaxOf(hides ? withFutureHidden(scores) : scores, divisor);
  },
  madeFrom: madeFromRow,
  changes: (operation) => (takesTemperature(operation) ? ["temperature", "causal"] : ["causal"]),
  explain(number) {
    const { causal } = state;
    const scores = number
      .at(0)
      .map((score, key) => (causal === true && key > number.row ? -Infinity : score));
    const shift =
      (number.parameter("shifted") && "always") ||
      (number.parameter("unshifted") && "never") ||
      "as needed";
    const divisor = divisorOf(number.operation, state);
    return softmaxArithmetic(scores, number.column, { divisor, shift }, number.value);
  },
};
