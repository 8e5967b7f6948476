// Of the chapter's sentence, or the reader's, and of layers drawn from a seed. The
// scores were computed last for these.
const lastScores = { vectors: undefined, seed: null, scores: null };

kinds.causal_attention_weights = {
  sign: comma,
  compute({ operation, change, vectors }) {
    const scores = this.scoresOf(operation, change, vectors);
    return scores && causalSoftmaxOf(scores, operation.parameters.divisor, change);
  },
  scoresOf(operation, change, vectors) {
    if (!vectors && !operation.inputs) return null;
    const d_in = operation.inputs ? operation.inputs.length / page.sentence.length : vectors.columns;
    const x = vectors ?? tensorFrom(operation.inputs.map(numberOf), d_in);
    const { seed: ownSeed, d_out, qkv_bias: bias } = operation.parameters;
    const seed = change.seed ?? ownSeed;
    if (lastScores.vectors !== vectors || lastScores.seed !== seed) {
      const layers = drawnLayers(seed, 2, { d_in, d_out, bias });
      const [queries, keys] = layers.map((layer) => forwardOf(layer, x));
      const scores = productOf(queries, transposedOf(keys));
      Object.assign(lastScores, { vectors, seed, scores });
    }
    return lastScores.scores;
  },
  hidesFuture: () => true,
  changes: ["temperature", "causal", "sentence", "seed"],
  madeFrom: madeFromNothing,
  explain(number) {
    const { row, column, operation } = number;
    const hides = state.causal !== false;
    if (hides && column > row) {
      return `the key comes after the query, ${keyAndQueryText(number)}, so the weight is 0`;
    }
    const scores = this.scoresOf(operation, state, changedVectors(state));
    const all = rowEntries(scores, number.matrix, row);
    const divisor = state.temperature * operation.parameters.divisor;
    const seen = hides ? all.slice(0, row + 1) : all;
    return softmaxArithmetic(seen, column, { divisor, shift: "as needed" }, number.value);
  },
};
