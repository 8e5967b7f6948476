kinds.columns = {
  sign: comma,
  compute: ({ result, operation }, a) =>
    tensorOf({ ...a, columns: result.own.shape.at(-1) }, (m, r, c) =>
      at(a, m, r, operation.parameters.first + c),
    ),
  madeFrom: (number) => [
    number.entry(0, number.row, number.parameter("first") + number.column),
  ],
  explain: movedText,
};
