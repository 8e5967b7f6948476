kinds.normal_draws = {
  changes: ["seed"],
  sign: comma,
  isLeaf: true,
  draws: true,
  compute({ result, operation, change, seed }) {
    if (change.seed === null && result.values) return null;
    const generator = new Generator(seed, operation.parameters.words_before);
    const sizes = ownSizesOf(result);
    const count = sizes.matrices * sizes.rows * sizes.columns;
    const values = count < 16 ? generator.fewNormals(count) : generator.normals(count);
    return { ...sizes, values };
  },
  madeFrom: madeFromNothing,
  explain: (number) =>
    `${shownText(number)} was drawn from the generator, as a normal number`,
};
