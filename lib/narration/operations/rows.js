kinds.rows = {
  sign: comma,
  compute: ({ operation: { parameters } }, a) =>
    rowsIn(a, parameters.first, a.rows - parameters.first - parameters.last),
  leastTokens: 2,
  madeFrom: (number) => [
    number.entry(0, number.parameter("first") + number.row, number.column),
  ],
  explain: movedText,
};
