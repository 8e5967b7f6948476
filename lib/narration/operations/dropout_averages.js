// How many ones each of the rows' masks kept, drawn one after the other.
function keptOnes({ operation, seed, tokens }) {
  const { probability, mkl } = operation.parameters;
  const generator = new Generator(seed);
  const stream = streamName(mkl);
  const isDrawn = probability > 0;
  let [drawn, kept] = [0, 0];
  return operation.masks.map((masks) => {
    for (; drawn < masks; ++drawn) {
      kept += isDrawn
        ? generator.bernoulli(tokens, 1 - probability, stream).filter(Boolean).length
        : tokens;
    }
    return kept;
  });
}

kinds.dropout_averages = {
  changes: ["sentence", "seed"],
  sign: comma,
  draws: true,
  compute(context) {
    const { masks, parameters } = context.operation;
    const kept = keptOnes(context);
    return tensorOf({ matrices: 1, rows: masks.length, columns: 2 }, (m, row, column) => {
      const mean = kept[row] / (masks[row] * context.tokens);
      return column === 0 ? mean / (1 - parameters.probability) : mean;
    });
  },
  madeFrom: madeFromNothing,
  explain(number) {
    const context = contextFor(number.result, state);
    const { masks, parameters } = context.operation;
    const p = parameters.probability;
    const kept = keptOnes(context)[number.row];
    const ones = `${masks[number.row]}·${context.tokens}`;
    const were = kept === 1 ? "was" : "were";
    const [how, by] = number.column === 0 ? ["divided by 1 - p", ` / (1 - ${p})`] : ["not divided", ""];
    return conclude(
      `${kept} of ${ones} ones ${were} kept by the masks drawn, and ${how}: ${kept}${by} / (${ones})`,
      number.value,
      number.value,
    );
  },
};
