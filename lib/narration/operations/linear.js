kinds.linear = {
  sumsPairs: true,
  sign: (index) => (index === 2 ? "+" : "·"),
  compute: ({ sizes }, x, weight, bias) => productOf(sizes, x, weight, bias),
  explain(number) {
    const sum = new Sum().addProducts(number.at(0), number.at(1));
    if (number.places.length > 2) sum.add(number.one(2));
    return sum.equals(number.value);
  },
};
