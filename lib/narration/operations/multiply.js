kinds.multiply = {
  sign: () => "∘",
  compute(context, a, b) {
    if (isLiftedMask(context)) return a;
    return tensorOf(context.sizes, (m, r, c) => at(a, m, r, c) * at(b, m, r, c));
  },
  explain: (number) =>
    new Sum().addProduct(number.one(0), number.one(1)).equals(number.value),
};
