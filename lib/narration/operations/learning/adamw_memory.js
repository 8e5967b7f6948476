kinds.adamw_memory = {
  sign: comma,
  leastTokens: 2,
  compute({ result, operation: { parameters } }, x, ...weights) {
    const { learning_rate } = parameters;
    const way = wayOf(x, weights, parameters);
    const rows = way.steps.slice(0, result.own.shape[0]).map(({ gradients, memories }) => {
      const { mean, square, denom, correction } = memories[2];
      return [
        gradients[2].values[0],
        mean[0],
        Math.sqrt(square[0]),
        (-learning_rate * correction * mean[0]) / denom[0],
      ];
    });
    return tensorFrom(rows.flat(), 4);
  },
  madeFrom: madeFromAll,
  explain(number) {
    const { row, column, value, result } = number;
    const tensor = evaluateNow(result.name);
    const before = row === 0 ? 0 : at(tensor, 0, row - 1, column);
    const [g, m, r] = rowEntries(tensor, 0, row);
    if (column === 0) {
      return `${shownText(number)} is taken as it is from the way back of step ${row + 1}`;
    }
    if (column === 1) return new Sum().addProduct(0.9, before).addProduct(1 - 0.9, g).equals(value);
    const squared = (entry) => shownNumber(entry) ** 2;
    if (column === 2) {
      return conclude(
        `sqrt(0.999·${factorText(before)}² + 0.001·${factorText(g)}²)`,
        Math.sqrt(0.999 * squared(before) + (1 - 0.999) * squared(g)),
        value,
      );
    }
    const rate = number.parameter("learning_rate");
    const [mean, root] = [m / (1 - 0.9 ** (row + 1)), r / Math.sqrt(1 - 0.999 ** (row + 1))];
    const { text, fromShownDigits } = quotientOf(mean, root);
    return conclude(
      `both means made up for their start at 0: -${shortText(rate)}·(${text})`,
      -shownNumber(rate) * fromShownDigits,
      value,
    );
  },
};
