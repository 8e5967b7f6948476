// Weights whose scores the page does not have: log undoes softmax but for a
// constant in each row, which softmax does not notice.
kinds.causal_attention_weights = {
  sign: comma,
  compute({ result, change }) {
    const weights = carried(result);
    if (!weights) return null;
    const scores = { ...weights, values: weights.values.map(Math.log) };
    return softmaxOf(scores, change.temperature);
  },
  hidesFuture: () => true,
  changes: ["temperature"],
  explain: notWorkedOut,
};
