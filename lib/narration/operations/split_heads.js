kinds.split_heads = {
  sign: comma,
  compute({ result, sizes }, a) {
    const [, heads, , width] = result.shape;
    return tensorOf(sizes, (m, r, c) =>
      at(a, Math.floor(m / heads), r, (m % heads) * width + c),
    );
  },
  explain: movedText,
};
