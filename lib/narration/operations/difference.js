// Of one operand the page does not know what was changed.
kinds.difference = {
  sign: () => "−",
  compute: ({ sizes }, a, b) =>
    b ? tensorOf(sizes, (m, r, c) => at(a, m, r, c) - at(b, m, r, c)) : null,
};
