// Where the weights have grown beyond all numbers, so has the loss.
function lossAfter({ losses }, steps) {
  const loss = steps < losses.length ? losses[steps] : Infinity;
  return loss <= largestFloat ? loss : Infinity;
}

kinds.training_losses = {
  sign: comma,
  leastTokens: 2,
  training: ({ parameters, rates }) => (rates ? null : { steps: parameters.steps, stride: 1 }),
  compute({ operation }, x, ...weights) {
    const { parameters } = operation;
    const { steps, learning_rate } = parameters;
    const way = (rate) => wayOf(x, weights, { ...parameters, learning_rate: rate });
    if (!operation.rates) {
      const trained = way(learning_rate);
      const losses = Array.from({ length: steps + 1 }, (_, k) => lossAfter(trained, k));
      return tensorFrom(losses, losses.length);
    }
    const rows = operation.rates.flatMap((rate) => [0, Math.min(1, steps), steps].map((k) => lossAfter(way(rate), k)));
    return tensorFrom(rows, 3);
  },
  madeFrom: madeFromAll,
  explain(number) {
    const { parameters, operands, rates } = number.operation;
    const x = results.get(operands[0]);
    const n = (sizesOf(x).rows - 1) * sizesOf(x).columns;
    const steps = rates && number.column === 2 ? parameters.steps : number.column;
    const squares = fixedText(number.value * n);
    return conclude(
      `after ${steps} step${steps === 1 ? "" : "s"} the squares sum to ${squares}: ${squares} / ${n}`,
      shownNumber(number.value * n) / n,
      number.value,
    );
  },
};
