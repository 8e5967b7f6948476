// Of two results; or of what a causal module gives once the last token of its
// second sequence was altered, less what it gives for the first.
kinds.difference = {
  changes: ["temperature", "causal", "off"],
  sign: () => "−",
  compute(context, a, b) {
    if (b) return tensorOf(a, (m, r, c) => at(a, m, r, c) - at(b, m, r, c));
    const found = this.withAlteredToken(context);
    return (
      found &&
      tensorOf({ ...found, matrices: 1 }, (m, r, c) => at(found, 1, r, c) - at(found, 0, r, c))
    );
  },
  withAlteredToken({ uses, change }) {
    if (uses.includes(null)) return null;
    const [batch, ...layers] = uses;
    return causalContextOf(withLastToken(batch), layersOf(layers), 1, change);
  },
  madeFrom: (number) =>
    number.operation.operands.length > 1
      ? madeFromSamePlace(number)
      : [number.entry(0, number.row, number.column, 0)],
  explain(number) {
    const { row, column, operation } = number;
    if (operation.operands.length > 1) {
      const [a, b] = [number.one(0), number.one(1)];
      const left = `${shortText(a)} - ${factorText(b)}`;
      return conclude(left, shownNumber(a) - shownNumber(b), number.value);
    }
    const found = this.withAlteredToken(contextFor(number.result, state));
    const [original, altered] = [0, 1].map((m) => at(found, m, row, column));
    return conclude(
      `${shortText(altered)} in the altered sequence - ${factorText(original)}`,
      shownNumber(altered) - shownNumber(original),
      number.value,
    );
  },
};

// Added to a token, it makes a vector unlike all others.
function enoughToTell(values) {
  const largest = Math.max(...values.map(Math.abs));
  return largest <= 1 ? 1 : Math.fround(3 * largest);
}

// The second sequence with another last token.
function withLastToken(batch) {
  const { rows, columns } = batch;
  const much = enoughToTell(batch.values.subarray(0, rows * columns));
  return tensorOf(batch, (m, r, c) =>
    at(batch, m, r, c) + (m === 1 && r === rows - 1 ? much : 0),
  );
}
