// Checks of whole modules: what their layers give in another way, or for other
// numbers. Dropout is left out, by mixing the values with the weights that were
// not dropped.
tests.earlier_rows_stay = (_, change) =>
  headOf(change, change.rows - 1).values.every((value) => value === 0);

// How much the altered token attends to itself.
function ownWeight(x, [toQuery, toKey]) {
  const last = x.rows - 1;
  const query = forwardOf(toQuery, rowIn(x, last));
  const keys = forwardOf(toKey, x);
  const scores = productOf(query, transposedOf(keys));
  return softmaxOf(scores, state.temperature * Math.sqrt(keys.columns)).values[last];
}

// Its row cannot be what it was, unless it attends to others or is as one of them.
tests.last_row_changes = ({ of }, change) => {
  const [batch, ...layers] = results.get(of[0]).operation.uses.map(evaluateNow);
  const altered = matrixIn(withLastToken(batch), 1);
  const last = altered.rows - 1;
  const [own, ...others] = rowsOf(altered).reverse();
  const isAsAnother = others.some((row) => row.every((value, i) => value === own[i]));
  if (isAsAnother || !(ownWeight(altered, layersOf(layers)) >= 1e-3)) return null;
  return rowIn(change, last).values.some((value) => Math.fround(value) !== 0);
};

// What the reader has, with weights as they were drawn and nothing else chosen.
function asDrawn() {
  const isGiven = ([name]) => results.get(name).operation.kind !== "random";
  const edits = Object.fromEntries(Object.entries(state.edits).filter(isGiven));
  return { ...state, temperature: 1, causal: null, off: [], edits };
}

tests.head_alone = ({ of }, _, weights, values) => {
  const [shares, mixed] = of.slice(1, 3).map((name) => evaluate(name, asDrawn()));
  const found = productOf(weights, values);
  const isOff = state.off.includes(0);
  return agrees(isOff ? eachNumber(found, () => 0) : found, productOf(shares, mixed));
};

// The largest error of a number of any head, and the largest size.
function boundsOfHeads(x, layers, count) {
  const ofLayers = layers.map(({ weight, bias }) => layerBounds(exactBounds(x), weight, bias));
  const ofHead = (h) => {
    const [queries, keys, values] = ofLayers.map(({ size, error }) => {
      const width = size.columns / count;
      const part = (tensor) => columnsIn(tensor, h * width, width);
      return { size: part(size), error: part(error) };
    });
    const scale = Math.sqrt(keys.size.columns);
    return attentionBounds(queries, keys, values, { scale, isCausal: true });
  };
  const heads = Array.from({ length: count }, (_, h) => ofHead(h));
  const most = (part) => Math.max(...heads.map((bounds) => mostOf(bounds[part])));
  return { error: most("error"), size: most("size") };
}

tests.equals_merged_heads = (_, stacked, batch, weights, values, ...layers) => {
  const heads = weights.matrices / batch.matrices;
  const { error, size } = boundsOfHeads(matrixIn(batch, 0), layersOf(layers), heads);
  if (!(error <= 0.1 * size)) return null;
  const merged = mergedHeads(productOf(weights, values), heads, state.off);
  return areEqual(stacked, merged, () => error);
};
