// Checks of attention weights.
tests.rows_sum_to_one = (_, weights) => sumToOne(rowsOf(weights));

// Of scores over their sum: nothing, if of the sum only rounding error is left.
tests.share_of_the_sum = (_, shares) => {
  const error = gammaOf(shares.columns) * sumOf(shares.values.map(Math.abs));
  return error <= 1e-3 ? sumToOne(rowsOf(shares), 1e-5 + error) : null;
};

tests.equals_naive_softmax = ({ of }, weights, naive, scores) => {
  const { operation } = results.get(of[0]);
  const divisor = divisorOf(operation, state);
  const sum = sumOf(scores.values.map((score) => floatPower(score / divisor)));
  return divisor === 0 || Number.isFinite(Math.fround(sum))
    ? { claim: "equals the naive form", holds: agrees(weights, naive) }
    : {
        claim: "finite where the naive form's sum is not",
        holds: weights.values.every(Number.isFinite),
      };
};

tests.future_gets_no_weight = (_, weights) =>
  rowsOf(weights).every((row, i) =>
    row.every((weight, key) => key <= i % weights.rows || weight === 0),
  );

// Rows whose visible weights sum to less are lost to floats.
const leastSum = 2 ** -120;

function keptRows(masked) {
  const rows = rowsOf(masked);
  return rows.map((_, i) => i).filter((i) => sumOf(rows[i]) >= leastSum);
}

tests.kept_rows_sum_to_one = (_, weights, masked) => {
  const kept = keptRows(masked);
  if (kept.length === 0) return null;
  const rows = rowsOf(weights);
  return {
    claim: kept.length === rows.length ? "rows sum to 1" : "the rows that are left sum to 1",
    holds: sumToOne(kept.map((i) => rows[i])),
  };
};

tests.first_token_alone = (_, weights, masked) =>
  keptRows(masked).includes(0) ? Math.fround(weights.values[0]) === 1 : null;

tests.equals_the_first_way = (_, weights, masked, normalised) => {
  const kept = keptRows(masked);
  if (kept.length === 0) return null;
  const [rows, firstWay] = [rowsOf(weights), rowsOf(normalised)];
  const areSame = (i) =>
    rows[i].every((weight, key) => Math.abs(weight - firstWay[i][key]) <= 1e-6);
  const all = "equals the first way, but for rounding";
  const some = "equals the first way in the rows that it keeps, but for rounding";
  return { claim: kept.length === rows.length ? all : some, holds: kept.every(areSame) };
};
