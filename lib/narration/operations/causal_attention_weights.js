// Of the chapter's sentence, or the reader's, and of layers drawn from a seed.
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
    const { seed, d_out, qkv_bias: bias } = operation.parameters;
    const layers = drawnLayers(change.seed ?? seed, 2, { d_in, d_out, bias });
    const [queries, keys] = layers.map((layer) => forwardOf(layer, x));
    return productOf(queries, transposedOf(keys));
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
