kinds.merge_heads = {
  sign: comma,
  compute({ operation, sizes }, a) {
    const [, heads, , width] = results.get(operation.operands[0]).shape;
    return tensorOf(sizes, (m, r, c) =>
      at(a, m * heads + Math.floor(c / width), r, c % width),
    );
  },
};
