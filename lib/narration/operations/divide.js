kinds.divide = {
  sign: comma,
  compute({ operation }, a, b) {
    const divisor = b ? b.values[0] : operation.parameters.divisor;
    return eachNumber(a, (entry) => entry / divisor);
  },
  madeFrom: madeFromEntryAndNumber,
  explain(number) {
    const a = number.one(0);
    const divisor = number.places.length > 1 ? number.one(1) : number.parameter("divisor");
    if (shownNumber(divisor) === 0) {
      const { text, fromShownDigits } = quotientOf(a, divisor);
      return conclude(text, fromShownDigits, number.value);
    }
    const left = `${shortText(a)} / ${shortText(divisor)}`;
    return conclude(left, shownNumber(a) / shownNumber(divisor), number.value);
  },
};
