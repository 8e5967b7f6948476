kinds.mean_squared_error = {
  sign: comma,
  compute(_, a, b) {
    const squares = a.values.map((entry, i) => (entry - b.values[i]) ** 2);
    return oneNumber(squares.reduce((total, square) => total + square, 0) / squares.length);
  },
  madeFrom: madeFromAll,
  explain(number) {
    const [a, b] = [number.at(0), number.at(1)];
    const squares = a.map((entry, i) => `(${shortText(entry)} - ${factorText(b[i])})²`);
    const sum = a.reduce((total, entry, i) => total + (shownNumber(entry) - shownNumber(b[i])) ** 2, 0);
    return conclude(`(${sumText(squares)}) / ${a.length}`, sum / a.length, number.value);
  },
};
