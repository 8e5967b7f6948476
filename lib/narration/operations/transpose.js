kinds.transpose = {
  sign: comma,
  compute: (_, a) => transposedOf(a),
  madeFrom: (number) => [number.entry(0, number.column, number.row)],
  explain: movedText,
};
