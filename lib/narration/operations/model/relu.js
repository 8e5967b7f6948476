kinds.relu = {
  sign: comma,
  compute: (_, a) => eachNumber(a, (entry) => Math.max(entry, 0)),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const a = number.one(0);
    return conclude(`max(${shortText(a)}, 0)`, Math.max(shownNumber(a), 0), number.value);
  },
};
