kinds.transpose = {
  sign: comma,
  compute: (_, a) => transposedOf(a),
  explain: movedText,
};
