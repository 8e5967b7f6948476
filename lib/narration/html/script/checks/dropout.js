// Checks of dropout.
tests.zero_or_grown = ({ numbers }, tensor) =>
  agrees(
    tensor,
    eachNumber(tensor, (value) => (value === 0 ? 0 : 1 / (1 - numbers.probability))),
  );

tests.drawn_again = ({ of }, tensor) => areEqual(tensor, evaluateOnce(of[0], state), () => 0);

tests.masks_differ = ({ numbers }, a, b) => {
  const p = numbers.probability;
  const chance = (p * p + (1 - p) ** 2) ** a.values.length;
  return chance < 1e-9 ? !agrees(a, b) : null;
};
