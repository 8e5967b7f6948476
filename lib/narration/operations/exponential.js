kinds.exponential = {
  sign: comma,
  compute: (_, a, m) => ({
    ...a,
    values: a.values.map((entry) => Math.exp(entry - m.values[0])),
  }),
};
