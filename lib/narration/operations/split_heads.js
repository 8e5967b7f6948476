kinds.split_heads = {
  sign: comma,
  compute: ({ result }, a) => splitIntoHeads(a, result.own.shape[1]),
  madeFrom(number) {
    const [, heads, , width] = number.result.shape;
    const { matrix, row, column } = number;
    const from = (matrix % heads) * width + column;
    return [number.entry(0, row, from, Math.floor(matrix / heads))];
  },
  explain: movedText,
};
