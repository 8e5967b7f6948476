kinds.exponential = {
  sign: comma,
  compute: (_, a, m) => ({
    ...a,
    values: a.values.map((entry) => Math.exp(entry - m.values[0])),
  }),
  madeFrom: madeFromEntryAndNumber,
  explain(number) {
    const [a, m] = [number.one(0), number.one(1)];
    const left = `exp(${shortText(a)} - ${factorText(m)})`;
    return conclude(left, Math.exp(shownNumber(a) - shownNumber(m)), number.value);
  },
};
