kinds.mean_squared_error_backward = {
  sign: comma,
  compute({ tokens }, a, b) {
    const n = a.rows * a.columns;
    return tensorOf({ ...a, rows: tokens }, (m, r, c) =>
      r < a.rows ? (2 * (at(a, m, r, c) - at(b, m, r, c))) / n : 0,
    );
  },
  madeFrom: (number) => (number.row < number.rows(0) ? madeFromSamePlace(number) : []),
  explain(number) {
    const n = number.rows(0) * number.columns(0);
    if (number.places.length === 0) {
      return conclude(`this row is not in the loss: 2·0 / ${n}`, 0, number.value);
    }
    const [a, b] = [number.one(0), number.one(1)];
    return conclude(
      `2·(${shortText(a)} - ${factorText(b)}) / ${n}`,
      (2 * (shownNumber(a) - shownNumber(b))) / n,
      number.value,
    );
  },
};
