kinds.divide_entries = {
  sign: () => "/",
  compute: (_, a, b) => tensorOf(a, (m, r, c) => at(a, m, r, c) / at(b, m, r, c)),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const { text, fromShownDigits } = quotientOf(number.one(0), number.one(1));
    return conclude(text, fromShownDigits, number.value);
  },
};
