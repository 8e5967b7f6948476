// The reader's numbers; the sentence's vectors, of a batch the same for each
// sequence.
kinds.input = {
  changes: ["sentence", "seed"],
  sign: comma,
  isLeaf: true,
  compute({ result, vectors: changed }) {
    const vectors = changed ?? (result.values ? null : ownVectors());
    if (!vectors) return null;
    const { matrices } = ownSizesOf(result);
    return tensorOf({ ...vectors, matrices }, (m, r, c) => at(vectors, 0, r, c));
  },
  madeFrom: madeFromNothing,
  explain: (number) => `${shownText(number)} is one of the numbers given`,
};
