// How far apart two ways to compute the same may lie, if they are computed with
// floats: lib/chapter/rounding.cpp once more. Bounds are { size, error }.
const roundoff = 2 ** -24;
const smallestFloat = 2 ** -149;

function gammaOf(terms) {
  const lost = terms * roundoff;
  return lost / (1 - lost);
}

// Of sums of so many terms, some of them made in several steps.
function lostBy(terms) {
  return 4 * terms * smallestFloat;
}

function mostOf(tensor) {
  return tensor.values.reduce((most, value) => (value > most ? value : most), 0);
}

// Numbers that both ways are given.
function exactBounds(tensor) {
  return { size: eachNumber(tensor, Math.abs), error: eachNumber(tensor, () => 0) };
}

function transposedBounds({ size, error }) {
  return { size: transposedOf(size), error: transposedOf(error) };
}

function productBounds(a, b) {
  const terms = a.size.columns;
  const most = eachNumber(a.size, (size, i) => size + a.error.values[i]);
  const size = productOf(a.size, b.size);
  const [left, right] = [productOf(a.error, b.size), productOf(most, b.error)];
  const error = eachNumber(
    size,
    (sum, i) =>
      left.values[i] + right.values[i] + 2 * gammaOf(terms + 2) * sum + lostBy(terms),
  );
  return { size, error };
}

// Of X Wᵀ + b, with the layer's weight as it is kept.
function layerBounds(x, weight, bias) {
  const made = productBounds(x, exactBounds(transposedOf(weight)));
  if (!bias) return made;
  const { columns } = made.size;
  const size = eachNumber(
    made.size,
    (sum, i) => sum + Math.abs(bias.values[i % columns]),
  );
  const error = eachNumber(made.error, (lost, i) => lost + 2 * roundoff * size.values[i]);
  return { size, error };
}

// How much the weights of a row may differ, as a share of themselves.
function shareOf(scores, row, scale, visible) {
  let most = 0;
  for (let s = 0; s < visible; ++s) {
    const size = 4 * roundoff * at(scores.size, 0, row, s);
    most = Math.max(most, at(scores.error, 0, row, s) + size);
  }
  return Math.min(2, Math.expm1((2 * most) / scale) + 2 * gammaOf(visible + 16));
}

// Of softmax(Q Kᵀ / scale) V, (m, d_k) (T, d_k) (T, d_v); if it is causal, the
// keys after each query are hidden.
function attentionBounds(queries, keys, values, { scale, isCausal }) {
  const scores = productBounds(queries, transposedBounds(keys));
  const largest = (tensor, column, visible) => {
    const numbers = Array.from({ length: visible }, (_, t) => at(tensor, 0, t, column));
    return Math.max(...numbers);
  };
  const visible = (row) => (isCausal ? row + 1 : keys.size.rows);
  const sizes = { matrices: 1, rows: queries.size.rows, columns: values.size.columns };
  const size = tensorOf(sizes, (_, r, c) => largest(values.size, c, visible(r)));
  const error = tensorOf(
    sizes,
    (_, r, c) =>
      largest(values.error, c, visible(r)) +
      lostBy(visible(r)) +
      shareOf(scores, r, scale, visible(r)) * at(size, 0, r, c),
  );
  return { size, error };
}

// Whether a comparison within the bounds tells anything.
function tellSomething({ size, error }) {
  return mostOf(error) <= 0.1 * mostOf(size);
}

// Whether two tensors are equal, infinities too, but for what `allowed` gives
// for the number of an index. A nan is equal to nothing.
function areEqual(a, b, allowed) {
  if (a.values.length !== b.values.length || a.columns !== b.columns) return false;
  return a.values.every((value, i) => {
    const other = b.values[i];
    return value === other || Math.abs(value - other) <= allowed(i, other);
  });
}

function areWithin(a, b, { error }) {
  return areEqual(a, b, (i) => error.values[i % error.values.length]);
}

// As agree() does in lib/tensor/compare.hpp.
function agrees(a, b, tolerance = 1e-5) {
  return areEqual(a, b, (_, other) => tolerance + tolerance * Math.abs(other));
}
