// eps as C++ prints it: 1e-05.
function epsText(eps) {
  return eps === 0 ? "" : ` + ${String(eps).replace(/e-(\d)$/, "e-0$1").replace("0.00001", "1e-05")}`;
}

kinds.normalise_tokens = {
  sign: comma,
  compute: ({ operation }, a, mean, variance) =>
    tensorOf(
      a,
      (m, r, c) =>
        (at(a, m, r, c) - at(mean, m, r, 0)) /
        Math.sqrt(at(variance, m, r, 0) + operation.parameters.eps),
    ),
  madeFrom: (number) => [
    number.entry(0, number.row, number.column),
    number.entry(1, number.row, 0),
    number.entry(2, number.row, 0),
  ],
  explain(number) {
    const [a, mean, variance] = [0, 1, 2].map((part) => number.one(part));
    const eps = number.parameter("eps");
    return conclude(
      `(${shortText(a)} - ${factorText(mean)}) / sqrt(${shortText(variance)}${epsText(eps)})`,
      (shownNumber(a) - shownNumber(mean)) / Math.sqrt(shownNumber(variance) + eps),
      number.value,
    );
  },
};
