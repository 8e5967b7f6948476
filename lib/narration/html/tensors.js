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
    values.set(change(row, (i / tensor.columns) % tensor.rows), i);
  }
  return { ...tensor, values };
}

// The scores with this in place of those of keys after the query.
function withFutureAt(value, scores) {
  const { matrices, rows, columns } = scores;
  return tensorOf({ matrices, rows, columns }, (m, query, key) =>
    key > query ? value : at(scores, m, query, key),
  );
}

function isZero({ values, zeros }, index) {
  if (values) return values[index] === 0;
  const byte = parseInt(zeros.substr(2 * Math.floor(index / 8), 2), 16);
  return ((byte >> (index % 8)) & 1) === 1;
}
