kinds.draw_counts = {
  changes: ["seed"],
  sign: comma,
  draws: true,
  compute: ({ operation, seed }, probas) =>
    mapRows(probas, (row) => {
      const generator = new Generator(seed);
      const counts = new Float64Array(row.length);
      for (let i = 0; i < operation.parameters.draws; ++i) ++counts[generator.multinomial(row)];
      return counts;
    }),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const [draws, probability] = [number.parameter("draws"), number.one(0)];
    const mean = shortText(probability * draws);
    return `${number.value} of ${draws} draws fell here; with a probability of ${shortText(probability)} it is ${mean} in the mean`;
  },
};
