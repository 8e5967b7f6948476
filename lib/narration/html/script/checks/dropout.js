// Checks of dropout.
tests.zero_or_grown = ({ numbers }, tensor) =>
  agrees(
    tensor,
    eachNumber(tensor, (value) => (value === 0 ? 0 : 1 / (1 - numbers.probability))),
  );

tests.drawn_again = ({ of }, { values }) => {
  const { operation, seed } = contextFor(results.get(of[0]), state);
  const kept = drawnKept({ ...operation.parameters, seed }, values.length);
  return kept.every((stays, i) => stays === (values[i] !== 0));
};

// A mean of draws settles only if enough of both kinds are to be expected.
const enoughDraws = 100;

tests.mean_settles = ({ numbers }, means, ones) => {
  const { probability: p, masks } = numbers;
  const draws = masks * ones.columns;
  if (p !== 0 && draws * Math.min(p, 1 - p) < enoughDraws) return null;
  const spread = Math.sqrt(p / (1 - p) / draws);
  return Math.abs(columnOf(means, 0).at(-1) - 1) <= 5 * spread + 1e-6;
};

tests.masks_differ = ({ numbers }, a, b) => {
  const p = numbers.probability;
  const chance = (p * p + (1 - p) ** 2) ** a.values.length;
  return chance < 1e-9 ? !agrees(a, b) : null;
};
