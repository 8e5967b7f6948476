kinds.masked_fill = {
  sign: comma,
  compute(context, a, b) {
    if (isLiftedMask(context)) return a;
    return tensorOf(context.sizes, (m, r, c) =>
      at(b, m, r, c) === 0 ? at(a, m, r, c) : -Infinity,
    );
  },
};
