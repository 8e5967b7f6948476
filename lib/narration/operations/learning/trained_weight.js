// w·(1 - rate·decay) - rate·M / denom
function adamwText(before, share, { learning_rate: rate, weight_decay: decay }) {
  return {
    text:
      `${shortText(before)}·(1 - ${shortText(rate)}·${shortText(decay)}) - ` +
      `${shortText(rate)}·${factorText(share)}`,
    fromShownDigits:
      shownNumber(before) * (1 - shownNumber(rate) * shownNumber(decay)) -
      shownNumber(rate) * shownNumber(share),
  };
}

kinds.trained_weight = {
  changes: ["trained"],
  sign: comma,
  leastTokens: 2,
  training: ({ parameters }) => ({ steps: parameters.steps, stride: 1 }),
  wayOf({ operation: { parameters } }, x, ...weights) {
    return wayOf(x, weights, parameters);
  },
  compute(context, ...operands) {
    const { operation: { parameters }, change } = context;
    const { weights } = this.wayOf(context, ...operands);
    return weights[Math.min(stepsShown(parameters, change), weights.length - 1)][parameters.which];
  },
  madeFrom: madeFromAll,
  explain(number) {
    const { parameters, operands } = number.operation;
    const step = stepsShown(parameters, state);
    if (step === 0) {
      return `${shownText(number)} is taken as it is from ${operands[1 + parameters.which]}`;
    }
    const way = this.wayOf(number, ...operands.map(evaluateNow));
    const { gradients, memories } = way.steps[step - 1];
    const before = at(way.weights[step - 1][parameters.which], 0, number.row, number.column);
    const index = number.row * gradients[0].columns + number.column;
    if (parameters.adamw === 1) {
      const { mean, denom, correction } = memories[parameters.which];
      const share = (correction * mean[index]) / denom[index];
      const { text, fromShownDigits } = adamwText(before, share, parameters);
      return conclude(`in step ${step}: ${text}`, fromShownDigits, number.value);
    }
    const gradient = gradients[parameters.which].values[index];
    const rate = parameters.learning_rate;
    return conclude(
      `in step ${step}: ${shortText(before)} - ${shortText(rate)}·${factorText(gradient)}`,
      shownNumber(before) - shownNumber(rate) * shownNumber(gradient),
      number.value,
    );
  },
};
