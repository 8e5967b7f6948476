// A power of a score that is divided by the temperature; at 0 what lies below the
// largest comes to nothing.
function powerAt(difference, temperature) {
  if (difference === 0) return 1;
  return Math.exp(difference / temperature);
}

kinds.exponential = {
  changes: ["temperature"],
  sign: comma,
  compute: ({ change }, a, m) =>
    eachNumber(a, (entry) => powerAt(entry - m.values[0], change.temperature)),
  madeFrom: madeFromEntryAndNumber,
  explain(number) {
    const { temperature } = state;
    const [a, m] = [number.one(0), number.one(1)];
    const difference = `${shortText(a)} - ${factorText(m)}`;
    const exponent = temperature === 1 ? difference : `(${difference})/${shortText(temperature)}`;
    const fromShownDigits = powerAt(shownNumber(a) - shownNumber(m), temperature);
    return conclude(`exp(${exponent})`, fromShownDigits, number.value);
  },
};
