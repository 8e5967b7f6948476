kinds.key_value_cache = {
  sign: (index) => [",", ",", "·", "+"][index],
  compute: (_, x, context, weight, bias) => productOf(context, weight, bias),
  madeFrom(number) {
    const places = [
      number.rowsUpTo(0, number.row),
      number.wholeRow(1, number.row),
      number.block(2, [0, number.rows(2)], [number.column, 1]),
    ];
    if (number.operation.operands.length > 3) places.push(number.entry(3, 0, number.column));
    return places;
  },
  explain(number) {
    const sum = new Sum().addProducts(number.at(1), number.at(2));
    if (number.places.length > 3) sum.add(number.one(3));
    const arithmetic = sum.equals(number.value);
    return arithmetic && `from ${placesText(number)}: ${arithmetic}`;
  },
};
