function meanAndVariance(row) {
  const mean = sumOf(row) / row.length;
  const squares = row.map((entry) => (entry - mean) ** 2);
  return [mean, sumOf(squares) / row.length];
}

// Each row with mean 0 and variance 1.
function normalisedRows(a, eps) {
  return mapRows(a, (row) => {
    const [mean, variance] = meanAndVariance(row);
    return row.map((entry) => (entry - mean) / Math.sqrt(variance + eps));
  });
}

kinds.layer_norm = {
  sign: comma,
  compute: ({ operation }, a) => normalisedRows(a, operation.parameters.eps),
  madeFrom: madeFromRow,
  explain(number) {
    const row = number.at(0);
    const a = row[number.column];
    const [mean, variance] = meanAndVariance(row);
    const eps = number.parameter("eps");
    const [m, v] = [shortText(mean), shortText(variance)];
    return conclude(
      `the row's mean is ${m}, its variance ${v}: (${shortText(a)} - ${factorText(mean)}) / sqrt(${v}${epsText(eps)})`,
      (shownNumber(a) - shownNumber(mean)) / Math.sqrt(shownNumber(variance) + eps),
      number.value,
    );
  },
};
