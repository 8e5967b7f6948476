kinds.linear = {
  sumsPairs: true,
  sign: (index) => (index === 2 ? "+" : "·"),
  compute: ({ sizes }, x, weight, bias) => productOf(sizes, x, weight, bias),
};
