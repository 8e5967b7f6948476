kinds.descent_step = {
  sign: comma,
  compute: ({ operation: { parameters } }, a, gradient) =>
    tensorOf(a, (m, r, c) => at(a, m, r, c) - parameters.learning_rate * at(gradient, m, r, c)),
  madeFrom: madeFromSamePlace,
  explain(number) {
    const [a, g] = [number.one(0), number.one(1)];
    const rate = number.parameter("learning_rate");
    return conclude(
      `${shortText(a)} - ${shortText(rate)}·${factorText(g)}`,
      shownNumber(a) - shownNumber(rate) * shownNumber(g),
      number.value,
    );
  },
};
