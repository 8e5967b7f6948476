kinds.causal_mask = {
  sign: comma,
  compute({ result, sizes }) {
    const { rows, columns } = sizes;
    return tensorOf(sizes, (m, r, c) =>
      isZero(result, (m * rows + r) * columns + c) ? 0 : 1,
    );
  },
  hidesFuture: () => true,
  isMask: true,
  explain: notWorkedOut,
};
