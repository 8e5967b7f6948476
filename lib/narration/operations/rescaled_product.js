kinds.rescaled_product = {
  // before · factor + A · B
  order: [2, 3, 0, 1],
  sign: (index) => (index === 0 ? "+" : "·"),
  compute({ sizes, operation }, a, b, before, factor) {
    const { first } = operation.parameters;
    return tensorOf(sizes, (m, r, c) => {
      let sum = before ? at(before, m, 0, c) * factor.values[0] : 0;
      for (let k = 0; k < a.columns; ++k) {
        sum += at(a, m, r, k) * at(b, m, first + k, c);
      }
      return sum;
    });
  },
  explain(number) {
    const sum = new Sum();
    if (number.places.length > 2) sum.addProduct(number.one(2), number.one(3));
    return sum.addProducts(number.at(0), number.at(1)).equals(number.value);
  },
};
