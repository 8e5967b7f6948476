function softmaxRow(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

// Over each row of the scores times a factor. A hidden score stays hidden, also
// at the factor 0.
function softmaxOf(scores, factor) {
  return mapRows(scores, (row) =>
    softmaxRow(
      row.map((score) => (score === -Infinity ? score : score * factor)),
    ),
  );
}

kinds.softmax = {
  sign: comma,
  compute({ operation, change }, scores) {
    const factor = change.temperature / operation.parameters.divisor;
    const square = scores.rows === scores.columns && scores.rows > 1;
    const hides = change.causal === true && square;
    return softmaxOf(
      hides ? withFutureAt(-Infinity, scores) : scores,
      factor,
    );
  },
  changes: ["temperature", "causal"],
};
