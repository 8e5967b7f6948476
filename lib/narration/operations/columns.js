kinds.columns = {
  sign: comma,
  compute: ({ result, operation }, a) =>
    columnsIn(a, operation.parameters.first, result.own.shape.at(-1)),
  madeFrom: (number) => [
    number.entry(0, number.row, number.parameter("first") + number.column),
  ],
  explain: movedText,
};
