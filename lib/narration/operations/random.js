// Drawn from a generator, of which the operation says the seed and the place.
kinds.random = {
  changes: ["seed"],
  sign: comma,
  isLeaf: true,
  draws: true,
  compute({ result, operation, change, seed }) {
    if (change.seed === null && result.values) return null;
    const { words_before, low, high } = operation.parameters;
    const generator = new Generator(seed, words_before);
    const sizes = ownSizesOf(result);
    const count = sizes.matrices * sizes.rows * sizes.columns;
    return { ...sizes, values: generator.uniform(count, low, high) };
  },
  madeFrom: madeFromNothing,
  explain: (number) =>
    `${shownText(number)} was drawn from the generator`,
};
