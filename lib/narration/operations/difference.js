// Of one operand the page does not know what was changed.
kinds.difference = {
  sign: () => "−",
  compute: ({ sizes }, a, b) =>
    b ? tensorOf(sizes, (m, r, c) => at(a, m, r, c) - at(b, m, r, c)) : null,
  explain(number) {
    if (number.places.length < 2) return null;
    const [a, b] = [number.one(0), number.one(1)];
    const left = `${shortText(a)} - ${factorText(b)}`;
    return conclude(left, shownNumber(a) - shownNumber(b), number.value);
  },
};
