// Causal attention from its parts, for numbers that no step of the page makes.
// A layer is { weight, bias }, of the shapes (d_out, d_in) and (d_out).

// X Wᵀ + b.
function forwardOf({ weight, bias }, x) {
  return productOf(x, transposedOf(weight), bias);
}

// Three weights, and their biases if there are some, as layers.
function layersOf(tensors) {
  return tensors.slice(0, 3).map((weight, i) => ({ weight, bias: tensors[3 + i] }));
}

// A layer, as Linear draws it.
function drawnLayer(generator, d_in, d_out, bias) {
  const bound = Math.fround(1 / Math.sqrt(d_in));
  const draw = (rows, columns) =>
    tensorFrom(generator.uniform(rows * columns, -bound, bound), columns);
  const weight = draw(d_out, d_in);
  return { weight, bias: bias ? draw(1, d_out) : undefined };
}

// So many of them, one after the other.
function drawnLayers(seed, count, { d_in, d_out, bias, wordsBefore = 0 }) {
  const generator = new Generator(seed, wordsBefore);
  return Array.from({ length: count }, () => drawnLayer(generator, d_in, d_out, bias));
}

// (B, T, H*head_dim) -> (B, H, T, head_dim)
function splitIntoHeads(x, heads) {
  const columns = x.columns / heads;
  const sizes = { matrices: x.matrices * heads, rows: x.rows, columns };
  return tensorOf(sizes, (m, r, c) =>
    at(x, Math.floor(m / heads), r, (m % heads) * columns + c),
  );
}

// (B, H, T, head_dim) -> (B, T, H*head_dim); heads that are `off` give zeros.
function mergedHeads(x, heads, off) {
  const sizes = { matrices: x.matrices / heads, rows: x.rows, columns: x.columns * heads };
  return tensorOf(sizes, (m, r, c) => {
    const head = Math.floor(c / x.columns);
    return off.includes(head) ? 0 : at(x, m * heads + head, r, c % x.columns);
  });
}

// softmax(mask(scores) / divisor), as far as the reader's change lets it be.
function causalSoftmaxOf(scores, divisor, { causal, temperature }) {
  const seen = causal === false ? scores : withFutureHidden(scores);
  return softmaxOf(seen, divisor * temperature);
}

// What every head mixes, (B, H, T, head_dim), and by which weights, (B, H, T, T).
function causalPartsOf(x, layers, heads, change) {
  const [queries, keys, values] = layers.map((layer) =>
    splitIntoHeads(forwardOf(layer, x), heads),
  );
  const scores = productOf(queries, transposedOf(keys));
  return { weights: causalSoftmaxOf(scores, Math.sqrt(keys.columns), change), values };
}

// The context vectors of all heads side by side: x (B, T, d_in), and the layers
// for queries, keys and values. Sequences with the same numbers cost as much as
// one.
function causalContextOf(x, layers, heads, change) {
  const matrices = Array.from({ length: x.matrices }, (_, matrix) => matrix);
  if (x.matrices > 1 && matrices.every((matrix) => sameMatrices(x, 0, matrix))) {
    const found = causalContextOf(matrixIn(x, 0), layers, heads, change);
    return tensorOf({ ...found, matrices: x.matrices }, (m, r, c) => at(found, 0, r, c));
  }
  const { weights, values } = causalPartsOf(x, layers, heads, change);
  return mergedHeads(productOf(weights, values), heads, change.off);
}
