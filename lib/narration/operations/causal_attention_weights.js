// Of the chapter's sentence, or the reader's, and of layers drawn from a seed. The
// scores were computed last for these.
const lastScores = { vectors: undefined, seed: null, scores: null };

kinds.causal_attention_weights = {
  sign: comma,
  compute(context) {
    const { operation, change } = context;
    const scores = this.scoresOf(context);
    return scores && causalSoftmaxOf(scores, operation.parameters.divisor, change);
  },
  scoresOf({ operation, seed, vectors }) {
    const given = operation.inputs;
    if (!vectors && !given) return null;
    if (lastScores.vectors !== vectors || lastScores.seed !== seed) {
      const x = vectors ?? tensorFrom(given.map(numberOf), given.length / page.sentence.length);
      const { d_out, qkv_bias: bias } = operation.parameters;
      const layers = drawnLayers(seed, 2, { d_in: x.columns, d_out, bias });
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
    return causalSoftmaxText(number, this.scoresOf(contextFor(number.result, state)));
  },
};
