// P ∘ (G - ΣGP) of one row.
function softmaxBackwardRow(gradient, weights) {
  let mean = 0;
  for (let s = 0; s < weights.length; ++s) mean += gradient[s] * weights[s];
  return weights.map((weight, s) => weight * (gradient[s] - mean));
}

// The gradient of scores that were divided, of that of their weights. At the divisor 0
// the largest score has all the weight, and keeps it.
function softmaxBackwardOf(gradient, weights, divisor) {
  const found = tensorOf(weights, () => 0);
  if (divisor === 0) return found;
  for (let m = 0; m < weights.matrices; ++m) {
    for (let r = 0; r < weights.rows; ++r) {
      const row = softmaxBackwardRow(rowEntries(gradient, m, r), rowEntries(weights, m, r));
      found.values.set(row.map((entry) => entry / divisor), (m * weights.rows + r) * weights.columns);
    }
  }
  return found;
}

kinds.softmax_backward = {
  changes: ["temperature"],
  sign: comma,
  compute: ({ operation, change }, gradient, weights) =>
    softmaxBackwardOf(gradient, weights, change.temperature * operation.parameters.divisor),
  madeFrom: (number) => [number.wholeRow(0, number.row), number.wholeRow(1, number.row)],
  explain(number) {
    const [gradient, weights] = [number.at(0), number.at(1)];
    const [g, p] = [gradient[number.column], weights[number.column]];
    const divisor = state.temperature * number.parameter("divisor");
    if (divisor === 0) return `at the temperature 0 no weight moves: ${fixedText(0)}`;
    const mean = new Sum();
    weights.forEach((weight, s) => weight !== 0 && mean.addProduct(gradient[s], weight));
    return conclude(
      `${shortText(p)}·(${shortText(g)} - (${mean.text()})) / ${shortText(divisor)}`,
      (shownNumber(p) * (shownNumber(g) - mean.fromShownDigits)) / shownNumber(divisor),
      number.value,
    );
  },
};
