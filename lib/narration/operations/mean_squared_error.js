kinds.mean_squared_error = {
  sign: comma,
  compute({ sizes }, a, b) {
    const squares = a.values.map((entry, i) => (entry - b.values[i]) ** 2);
    const sum = squares.reduce((total, square) => total + square, 0);
    return tensorOf(sizes, () => sum / squares.length);
  },
};
