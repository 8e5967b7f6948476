kinds.rescaled_product = {
  // before · factor + A · B
  order: [2, 3, 0, 1],
  sign: (index) => (index === 0 ? "+" : "·"),
  compute({ operation }, a, b, before, factor) {
    const { first } = operation.parameters;
    return tensorOf({ ...a, columns: b.columns }, (m, r, c) => {
      let sum = before ? at(before, m, 0, c) * factor.values[0] : 0;
      for (let k = 0; k < a.columns; ++k) {
        sum += at(a, m, r, k) * at(b, m, first + k, c);
      }
      return sum;
    });
  },
  madeFrom(number) {
    const places = [
      number.whole(0),
      number.block(1, [number.parameter("first"), number.columns(0)], [number.column, 1]),
    ];
    if (number.operation.operands.length > 2) {
      places.push(number.entry(2, 0, number.column), number.whole(3));
    }
    return places;
  },
  explain(number) {
    const sum = new Sum();
    if (number.places.length > 2) sum.addProduct(number.one(2), number.one(3));
    return sum.addProducts(number.at(0), number.at(1)).equals(number.value);
  },
};
