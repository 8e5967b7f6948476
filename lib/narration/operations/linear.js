kinds.linear = {
  sumsPairs: true,
  sign: (index) => (index === 2 ? "+" : "·"),
  compute: (_, x, weight, bias) => productOf(x, weight, bias),
  madeFrom(number) {
    const places = madeFromRowAndColumn(number);
    if (number.operation.operands.length > 2) places.push(number.entry(2, 0, number.column));
    return places;
  },
  explain(number) {
    const sum = new Sum().addProducts(number.at(0), number.at(1));
    if (number.places.length > 2) sum.add(number.one(2));
    return sum.equals(number.value);
  },
};
