// Of more numbers the squares are summed row by row first.
const mostSquares = 12;

// (a - b)² of each pair.
function eachSquare(a, b) {
  return {
    terms: a.map((entry, i) => `(${shortText(entry)} - ${factorText(b[i])})²`),
    sum: sumOf(a.map((entry, i) => (shownNumber(entry) - shownNumber(b[i])) ** 2)),
  };
}

// The sum of the squares of each row.
function squaresOfRows(a, b, columns) {
  const rows = [];
  for (let first = 0; first < a.length; first += columns) {
    const places = Array.from({ length: columns }, (_, i) => first + i);
    rows.push(sumOf(places.map((i) => (a[i] - b[i]) ** 2)));
  }
  return { terms: rows.map((row) => shortText(row)), sum: sumOf(rows.map((row) => shownNumber(row))) };
}

kinds.mean_squared_error = {
  sign: comma,
  compute(_, a, b) {
    const squares = a.values.map((entry, i) => (entry - b.values[i]) ** 2);
    return oneNumber(sumOf(squares) / squares.length);
  },
  madeFrom: madeFromAll,
  explain(number) {
    const [a, b] = [number.at(0), number.at(1)];
    const byRows = a.length > mostSquares && number.rows(0) > 1;
    const { terms, sum } = byRows ? squaresOfRows(a, b, number.columns(0)) : eachSquare(a, b);
    const words = byRows ? "of each row the sum of its squares: " : "";
    return conclude(`${words}(${sumText(terms)}) / ${a.length}`, sum / a.length, number.value);
  },
};
