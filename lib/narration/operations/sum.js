function sumOfTensors(first, ...others) {
  return tensorOf(first, (m, r, c) =>
    others.reduce((total, other) => total + at(other, m, r, c), at(first, m, r, c)),
  );
}

kinds.sum = {
  sign: () => "+",
  compute: (_, ...operands) => sumOfTensors(...operands),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const sum = new Sum();
    number.places.forEach((_, part) => sum.add(number.one(part)));
    return sum.equals(number.value);
  },
};
