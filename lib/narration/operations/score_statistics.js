// Statistics of scores of queries and keys that are drawn, of each width.
const statisticsOf = new Map(); // by seed

// The sum of each row's largest number.
function sumOfLargest(tensor) {
  let sum = 0;
  for (let row = 0; row < tensor.rows; ++row) sum += Math.max(...rowEntries(tensor, 0, row));
  return sum;
}

function sumsOfScores(generator, drawn, width) {
  const unit = Math.fround(Math.sqrt(3));
  const [queries, keys] = [0, 1].map(() =>
    tensorFrom(generator.uniform(drawn * width, -unit, unit), width),
  );
  const scores = productOf(queries, transposedOf(keys));
  const mean = sumOf(scores.values) / scores.values.length;
  return {
    squares: sumOf(scores.values.map((score) => (score - mean) ** 2)),
    top: sumOfLargest(softmaxOf(scores, 1)),
    topScaled: sumOfLargest(softmaxOf(scores, Math.sqrt(width))),
  };
}

function sumsOf({ operation, seed }) {
  const { drawn } = operation.parameters;
  if (!statisticsOf.has(seed)) {
    const generator = new Generator(seed);
    const sums = operation.widths.map((width) => sumsOfScores(generator, drawn, width));
    statisticsOf.set(seed, sums);
  }
  return statisticsOf.get(seed);
}

kinds.score_statistics = {
  changes: ["seed"],
  sign: comma,
  draws: true,
  isOfNoSentence: true,
  compute(context) {
    if (context.change.seed === null) return null;
    const { parameters, widths } = context.operation;
    const n = parameters.drawn;
    const rows = sumsOf(context).map(({ squares, top, topScaled }, i) => {
      const spread = Math.sqrt(squares / (n * n - 1));
      return [spread, spread / Math.sqrt(widths[i]), top / n, topScaled / n];
    });
    return tensorFrom(rows.flat(), 4);
  },
  madeFrom: madeFromNothing,
  explain(number) {
    const { row, column, value, operation } = number;
    const n = operation.parameters.drawn;
    const width = operation.widths[row];
    const { squares, top, topScaled } = sumsOf(contextFor(number.result, state))[row];
    if (column === 0) {
      const digits = Math.min(page.precision, 1);
      const sum = Number(fixedText(squares, digits));
      return conclude(
        `the standard deviation of ${n}·${n} scores, of ${n} queries and ${n} keys that were drawn, ` +
          `each a sum of ${width} products, from their squared distances to the mean: ` +
          `sqrt(${sum} / (${n}·${n} - 1))`,
        Math.sqrt(sum / (n * n - 1)),
        value,
      );
    }
    if (column === 1) {
      const spread = at(evaluateNow(number.result.name), 0, row, 0);
      return conclude(
        "the standard deviation of the same scores, each divided by sqrt(d_k), so it is divided too: " +
          `${shortText(spread)} / sqrt(${width})`,
        shownNumber(spread) / Math.sqrt(width),
        value,
      );
    }
    const [over, sum] = column === 3 ? [" over sqrt(d_k)", topScaled] : ["", top];
    return conclude(
      `of each of ${n} queries the largest weight, in the softmax of its ${n} scores${over}, ` +
        `and of these the mean: ${shortText(sum)} / ${n}`,
      shownNumber(sum) / n,
      value,
    );
  },
};
