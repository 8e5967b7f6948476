function geluOf(a) {
  return 0.5 * a * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (a + 0.044715 * a ** 3)));
}

kinds.gelu = {
  sign: comma,
  compute: (_, a) => eachNumber(a, geluOf),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const a = number.one(0);
    const factor = factorText(a);
    return conclude(
      `0.5·${factor}·(1 + tanh(sqrt(2 / π)·(${shortText(a)} + 0.044715·${factor}³)))`,
      geluOf(shownNumber(a)),
      number.value,
    );
  },
};
