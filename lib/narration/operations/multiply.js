kinds.multiply = {
  changes: ["causal"],
  sign: () => "∘",
  compute(context, a, b) {
    if (isLiftedMask(context)) return a;
    return tensorOf(a, (m, r, c) => at(a, m, r, c) * at(b, m, r, c));
  },
  madeFrom: madeFromSamePlace,
  explain: (number) =>
    new Sum().addProduct(number.one(0), number.one(1)).equals(number.value),
};
