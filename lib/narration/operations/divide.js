kinds.divide = {
  sign: comma,
  compute({ operation }, a, b) {
    const divisor = b ? b.values[0] : operation.parameters.divisor;
    return { ...a, values: a.values.map((entry) => entry / divisor) };
  },
};
