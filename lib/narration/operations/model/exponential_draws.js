kinds.exponential_draws = {
  changes: ["seed"],
  sign: comma,
  draws: true,
  compute({ result, operation, change, seed }) {
    if (change.seed === null && result.values) return null;
    const generator = new Generator(seed, operation.parameters.words_before);
    const sizes = ownSizesOf(result);
    const count = sizes.matrices * sizes.rows * sizes.columns;
    return { ...sizes, values: generator.exponential(count) };
  },
  madeFrom: madeFromNothing,
  explain: (number) =>
    `${shownText(number)} was drawn from the generator: -ln(1 - u) of a u from [0, 1)`,
};
