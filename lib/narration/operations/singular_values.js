// One-sided Jacobi: columns are turned in pairs until all are orthogonal; then
// their lengths are the singular values (Golub and Van Loan, Matrix
// Computations, section 8.6.3).
const largestTurned = 64; // columns
const mostSweeps = 60;

// Turns two columns of U, and of V, and says whether they were not orthogonal.
function turnColumns(U, V, p, q) {
  const column = (A, j) => A.map((row) => row[j]);
  const dot = (a, b) => a.reduce((sum, entry, i) => sum + entry * b[i], 0);
  const [a, b] = [column(U, p), column(U, q)];
  const [alpha, beta, gamma] = [dot(a, a), dot(b, b), dot(a, b)];
  if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta)) return false;
  const zeta = (beta - alpha) / (2 * gamma);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const c = 1 / Math.hypot(1, t);
  for (const row of [...U, ...V]) {
    [row[p], row[q]] = [c * row[p] - c * t * row[q], c * t * row[p] + c * row[q]];
  }
  return true;
}

// The directions that A stretches most, each with its length afterwards.
function stretchesOf({ rows, columns, values }) {
  const U = Array.from({ length: rows }, (_, r) => [...values.subarray(r * columns, (r + 1) * columns)]);
  const V = Array.from({ length: columns }, (_, r) => Array.from({ length: columns }, (_, c) => Number(r === c)));
  let turned = true;
  for (let sweep = 0; turned && sweep < mostSweeps; ++sweep) {
    turned = false;
    for (let p = 0; p < columns; ++p) {
      for (let q = p + 1; q < columns; ++q) turned = turnColumns(U, V, p, q) || turned;
    }
  }
  return V.map((_, j) => {
    const direction = V.map((row) => row[j]);
    const turns = Math.max(...direction) < -Math.min(...direction);
    return {
      length: Math.hypot(...U.map((row) => row[j])),
      direction: turns ? direction.map((entry) => -entry) : direction,
    };
  }).sort((a, b) => b.length - a.length);
}

const mostWrittenOut = 12;

kinds.singular_values = {
  sign: comma,
  compute(_, a) {
    if (a.columns > largestTurned || !a.values.every(Number.isFinite)) return null;
    const lengths = stretchesOf(a).map(({ length }) => length);
    return tensorFrom(lengths, lengths.length);
  },
  madeFrom: madeFromAll,
  explain(number) {
    const a = evaluateNow(number.operandName(0));
    if (a.columns > largestTurned) return null;
    const { direction } = stretchesOf(a)[number.column];
    const inFull = a.rows * a.columns <= mostWrittenOut;
    const entries = Array.from({ length: a.rows }, (_, row) => {
      const numbers = rowEntries(a, 0, row);
      if (inFull) {
        const sum = new Sum().addProducts(numbers, direction);
        return { text: sumText(sum.terms), number: sum.fromShownDigits };
      }
      const stretched = shownNumber(numbers.reduce((sum, entry, i) => sum + entry * direction[i], 0));
      return { text: shortText(stretched), number: stretched };
    });
    const total = entries.reduce((sum, entry) => sum + entry.number ** 2, 0);
    const squares = sumText(entries.map(({ text }) => `(${text})²`));
    const along = listText(direction.map((entry) => shortText(entry)));
    return conclude(
      `${number.operandName(0)} stretches the direction (${along}), of length 1, to this length: sqrt(${squares})`,
      Math.sqrt(total),
      number.value,
    );
  },
};
