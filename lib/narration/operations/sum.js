kinds.sum = {
  sign: () => "+",
  compute: (_, first, ...others) =>
    tensorOf(first, (m, r, c) =>
      others.reduce((total, other) => total + at(other, m, r, c), at(first, m, r, c)),
    ),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const sum = new Sum();
    number.places.forEach((_, part) => sum.add(number.one(part)));
    return sum.equals(number.value);
  },
};
