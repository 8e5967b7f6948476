// A tensor is { matrices, rows, columns, values }, row after row.
function tensorOf(sizes, entry) {
  const { matrices, rows, columns } = sizes;
  const values = new Float64Array(matrices * rows * columns);
  let next = 0;
  for (let matrix = 0; matrix < matrices; ++matrix) {
    for (let row = 0; row < rows; ++row) {
      for (let column = 0; column < columns; ++column) {
        values[next++] = entry(matrix, row, column);
      }
    }
  }
  return { matrices, rows, columns, values };
}

// One matrix of numbers that stand row after row.
function tensorFrom(values, columns) {
  const rows = values.length / columns;
  return { matrices: 1, rows, columns, values: Float64Array.from(values) };
}

function oneNumber(value) {
  return tensorFrom([value], 1);
}

function sumOf(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

function rowEntries({ rows, columns, values }, matrix, row) {
  const begin = (matrix * rows + row) * columns;
  return [...values.subarray(begin, begin + columns)];
}

function eachNumber(tensor, act) {
  return { ...tensor, values: tensor.values.map(act) };
}

// One row of each matrix, so many rows, a matrix, or so many columns, as a tensor of
// its own.
function rowIn(tensor, row) {
  const sizes = { matrices: tensor.matrices, rows: 1, columns: tensor.columns };
  return tensorOf(sizes, (m, r, c) => at(tensor, m, row, c));
}

function rowsIn(tensor, first, rows) {
  return tensorOf({ ...tensor, rows }, (m, r, c) => at(tensor, m, first + r, c));
}

function matrixIn(tensor, matrix) {
  return tensorOf({ ...tensor, matrices: 1 }, (m, r, c) => at(tensor, matrix, r, c));
}

function columnsIn(tensor, first, columns) {
  return tensorOf({ ...tensor, columns }, (m, r, c) => at(tensor, m, r, first + c));
}

// Whether two matrices of a tensor have the same numbers.
function sameMatrices({ rows, columns, values }, a, b) {
  const size = rows * columns;
  for (let i = 0; i < size; ++i) {
    if (values[a * size + i] !== values[b * size + i]) return false;
  }
  return true;
}

// Of each of the matrices, or of the first ones, the first with the same numbers.
function firstOfSame(tensor, most = Infinity) {
  const firsts = [];
  for (let matrix = 0; matrix < Math.min(tensor.matrices, most); ++matrix) {
    const same = firsts.find((earlier) => sameMatrices(tensor, earlier, matrix));
    firsts.push(same ?? matrix);
  }
  return firsts;
}

// One matrix serves for all matrices of the other operand.
function at(tensor, matrix, row, column) {
  const which = tensor.matrices === 1 ? 0 : matrix;
  return tensor.values[
    (which * tensor.rows + row) * tensor.columns + column
  ];
}

function transposedOf(tensor) {
  const { matrices, rows, columns } = tensor;
  return tensorOf({ matrices, rows: columns, columns: rows }, (m, r, c) =>
    at(tensor, m, c, r),
  );
}

function mapRows(tensor, change) {
  const values = new Float64Array(tensor.values.length);
  for (let i = 0; i < values.length; i += tensor.columns) {
    const row = tensor.values.subarray(i, i + tensor.columns);
    values.set(change(row), i);
  }
  return { ...tensor, values };
}

// The scores with those of keys after the query hidden.
function withFutureHidden(scores) {
  const { matrices, rows, columns } = scores;
  return tensorOf({ matrices, rows, columns }, (m, query, key) =>
    key > query ? -Infinity : at(scores, m, query, key),
  );
}

// A B, or of B the first columns, and the bias added to each row if there is one.
function productOf(a, b, bias, columns = b.columns) {
  const sizes = { matrices: Math.max(a.matrices, b.matrices), rows: a.rows, columns };
  return tensorOf(sizes, (matrix, row, column) => {
    let sum = bias ? at(bias, 0, 0, column) : 0;
    for (let k = 0; k < a.columns; ++k) {
      sum += at(a, matrix, row, k) * at(b, matrix, k, column);
    }
    return sum;
  });
}

// Of the scores divided by a number. Those that are hidden cost nothing.
function softmaxRow(scores, divisor) {
  const weights = new Float64Array(scores.length);
  let highest = -Infinity;
  for (const score of scores) highest = score > highest ? score : highest;
  let sum = 0;
  for (let i = 0; i < scores.length; ++i) {
    if (scores[i] === -Infinity) continue;
    weights[i] = Math.exp((scores[i] - highest) / divisor);
    sum += weights[i];
  }
  for (let i = 0; i < scores.length; ++i) weights[i] /= sum;
  return weights;
}

// What softmax comes to as its scores are divided by less and less: the largest
// alone, or those that are equally large.
function largestAlone(scores) {
  const highest = Math.max(...scores);
  const count = scores.filter((score) => score === highest).length;
  return scores.map((score) => (score === highest ? 1 / count : 0));
}

// Over each row of the scores divided by a number, which may be 0.
function softmaxOf(scores, divisor) {
  return mapRows(scores, (row) =>
    divisor === 0 ? largestAlone(row) : softmaxRow(row, divisor),
  );
}
