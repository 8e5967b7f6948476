kinds.rescaled_sum = {
  // before · factor + the sum of A
  order: [1, 2, 0],
  sign: (index) => (index === 0 ? "+" : "·"),
  compute(_, a, before, factor) {
    const old = before ? before.values[0] * factor.values[0] : 0;
    return oneNumber(a.values.reduce((sum, entry) => sum + entry, old));
  },
  madeFrom: madeFromAll,
  explain(number) {
    const sum = new Sum();
    if (number.places.length > 1) sum.addProduct(number.one(1), number.one(2));
    number.at(0).forEach((entry) => sum.add(entry));
    return sum.equals(number.value);
  },
};
