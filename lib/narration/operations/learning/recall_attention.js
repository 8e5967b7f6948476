// Of a sequence that no step of the page shows, and of weights that the program trained.
// A page of a long sentence goes without the snapshots.
kinds.recall_attention = {
  changes: ["temperature", "causal", "trained"],
  sign: comma,
  isOfNoSentence: true,
  isOfOwnSeed: () => true,
  hidesFuture: () => true,
  training({ parameters, snapshots }, { columns }) {
    const count = (snapshots?.length ?? 0) / columns ** 2;
    return count > 1 ? { steps: (count - 1) * parameters.stride, stride: parameters.stride } : null;
  },
  scoresOf({ operation, change, result }) {
    const T = result.own.shape.at(-1);
    const snapshots = operation.snapshots;
    const last = snapshots.length / T ** 2 - 1;
    const chosen = Math.floor((change.trained ?? Infinity) / operation.parameters.stride);
    const first = Math.min(last, chosen) * T ** 2;
    return tensorFrom(snapshots.slice(first, first + T ** 2).map((score) => Math.fround(numberOf(score))), T);
  },
  compute(context) {
    const { operation, change } = context;
    if (!operation.snapshots) return null;
    return causalSoftmaxOf(this.scoresOf(context), operation.parameters.divisor, change);
  },
  madeFrom: madeFromNothing,
  explain(number) {
    if (!number.result.operation.snapshots) return "";
    return causalSoftmaxText(number, this.scoresOf(contextFor(number.result, state)));
  },
};
