kinds.divide = {
  sign: comma,
  changes: ({ parameters }) => (parameters?.is_temperature ? ["temperature"] : []),
  divisorFor({ parameters }, change) {
    return parameters.is_temperature ? change.temperature : parameters.divisor;
  },
  compute({ operation, change }, a, b) {
    const divisor = b ? b.values[0] : this.divisorFor(operation, change);
    return eachNumber(a, (entry) => entry / divisor);
  },
  madeFrom: madeFromEntryAndNumber,
  explain(number) {
    const a = number.one(0);
    const divisor = number.places.length > 1 ? number.one(1) : this.divisorFor(number.operation, state);
    if (shownNumber(divisor) === 0) {
      const { text, fromShownDigits } = quotientOf(a, divisor);
      return conclude(text, fromShownDigits, number.value);
    }
    const left = `${shortText(a)} / ${shortText(divisor)}`;
    return conclude(left, shownNumber(a) / shownNumber(divisor), number.value);
  },
};
