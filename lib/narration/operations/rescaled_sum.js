kinds.rescaled_sum = {
  sign: comma,
  compute({ sizes }, a, before, factor) {
    const old = before ? before.values[0] * factor.values[0] : 0;
    return tensorOf(sizes, () =>
      a.values.reduce((sum, entry) => sum + entry, old),
    );
  },
};
