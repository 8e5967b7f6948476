// Checks of numbers by themselves, and of results that are the same.
tests.lies_within = ({ numbers }, tensor) =>
  tensor.values.every((value) => Math.abs(Math.fround(value)) <= numbers.bound);

// Zeros, or so small that floats no longer tell them apart.
function vanishes(tensor) {
  return mostOf(eachNumber(tensor, Math.abs)) < 2 ** -126;
}

tests.differs_unless_zero = (_, difference, a, b) =>
  vanishes(a) && vanishes(b)
    ? null
    : difference.values.some((value) => Math.fround(value) !== 0);

tests.has_shape_of = (_, a, b) => a.rows === b.rows && a.columns === b.columns;

tests.equals = (_, a, b) => agrees(a, b);

tests.equals_exactly = (_, a, b) => areEqual(a, b, () => 0);

tests.last_row_equals = (_, a, b) => agrees(tailOf(a, a.rows - 1), tailOf(b, b.rows - 1));

tests.is_row_of = ({ numbers }, row, all) => agrees(row, rowIn(all, numbers.row));

function columnOf(tensor, column) {
  return rowsOf(tensor).map((row) => row[column]);
}

function liesBetween(number, { low, high }) {
  return number > low && number < high;
}

tests.column_grows = ({ numbers }, tensor) =>
  columnOf(tensor, numbers.column).every((number, i, all) => i === 0 || number > all[i - 1]);

tests.column_lies_within = ({ numbers }, tensor) =>
  columnOf(tensor, numbers.column).every((number) => liesBetween(number, numbers));

tests.last_lies_within = ({ numbers }, tensor) =>
  liesBetween(columnOf(tensor, numbers.column).at(-1), numbers);

tests.are_so_many = ({ numbers }, ...tensors) =>
  sumOf(tensors.map(({ values }) => values.length)) === numbers.count;

// Singular values.
tests.rank_is_at_most_width_of = (_, lengths, matrix) => {
  const widest = Math.max(matrix.rows, matrix.columns);
  const least = Math.max(1e-5, widest * 2 ** -23) * mostOf(lengths);
  const rank = lengths.values.filter((length) => length > least).length;
  return {
    claim: `the rank, ${rank}, is at most d_out = ${matrix.columns}`,
    holds: rank <= matrix.columns,
  };
};

tests.squares_sum_as_those_of = (_, lengths, matrix) => {
  const squares = ({ values }) => sumOf(values.map((value) => value * value));
  return Math.abs(squares(lengths) - squares(matrix)) <= 1e-4 * squares(matrix);
};
