// How checks are computed anew, each by a test:
//
//   tests.NAME(check, ...tensors)
//
// where the check is { of, numbers, claim }, as lib/chapter/anew.hpp makes it,
// and the tensors are those of the results that it is of. A test returns
// whether the claim holds; { claim, holds } where it words the claim itself;
// null where there is nothing to claim of such numbers.
const tests = {};

// The first rows of a matrix.
function headOf(tensor, rows) {
  return tensorOf({ ...tensor, rows }, (m, r, c) => at(tensor, m, r, c));
}

// The rows from `first` on.
function tailOf(tensor, first) {
  const rows = tensor.rows - first;
  return tensorOf({ ...tensor, rows }, (m, r, c) => at(tensor, m, first + r, c));
}

function rowsOf({ values, columns }) {
  const count = values.length / columns;
  return Array.from({ length: count }, (_, i) =>
    values.subarray(i * columns, (i + 1) * columns),
  );
}

function sumToOne(rows, tolerance = 1e-5) {
  return rows.every((row) => Math.abs(sumOf(row) - 1) <= tolerance);
}

// The operands of a result as the reader has them.
function operandsNow(name) {
  const { operation } = results.get(name);
  return operation.operands.map((operand, i) => {
    const tensor = evaluateNow(operand);
    return operation.transposed[i] ? transposedOf(tensor) : tensor;
  });
}
