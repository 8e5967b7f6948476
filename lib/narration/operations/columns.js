kinds.columns = {
  sign: comma,
  compute: ({ sizes, operation }, a) =>
    tensorOf(sizes, (m, r, c) => at(a, m, r, operation.parameters.first + c)),
  explain: movedText,
};
