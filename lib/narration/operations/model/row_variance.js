kinds.row_variance = {
  sign: comma,
  compute: ({ operation }, a, mean) =>
    tensorOf({ ...a, columns: 1 }, (m, r) => {
      const squares = rowEntries(a, m, r).map((entry) => (entry - at(mean, m, r, 0)) ** 2);
      return sumOf(squares) / (a.columns - operation.parameters.unbiased);
    }),
  madeFrom: (number) => [number.wholeRow(0, number.row), number.entry(1, number.row, 0)],
  explain(number) {
    const [row, mean] = [number.at(0), number.one(1)];
    const terms = row.map((entry) => `(${shortText(entry)} - ${factorText(mean)})²`);
    const squares = row.map((entry) => (shownNumber(entry) - shownNumber(mean)) ** 2);
    const divisor = row.length - number.parameter("unbiased");
    return conclude(`(${sumText(terms)}) / ${divisor}`, sumOf(squares) / divisor, number.value);
  },
};
