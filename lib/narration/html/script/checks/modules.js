// Checks of whole modules: what their layers give in another way, or for other
// numbers. Dropout is left out, by mixing the values with the weights that were
// not dropped.
function mixed(weights, values) {
  return productOf({ ...weights, columns: values.columns }, weights, values);
}

// With something added to the last token of the second sequence, so that its
// vector is unlike all others: { tokens, weights, context }.
function withAnotherLastToken([batch, weights, values]) {
  const tokens = evaluateNow(batch);
  const { rows, columns } = tokens;
  const most = largestOf(eachNumber(matrixIn(tokens, 0), Math.abs));
  const much = most <= 1 ? 1 : 3 * most;
  const numbers = { ...state.edits[batch] };
  for (let i = (2 * rows - 1) * columns; i < 2 * rows * columns; ++i) {
    numbers[i] = tokens.values[i] + much;
  }
  const known = new Map();
  const altered = { ...state, edits: { ...state.edits, [batch]: numbers } };
  const [all, shares, mixtures] = [batch, weights, values].map((name) =>
    evaluateIn(known, name, altered),
  );
  return { tokens: matrixIn(all, 1), weights: shares, context: mixed(shares, mixtures) };
}

tests.earlier_rows_stay = ({ of }) => {
  const { context } = withAnotherLastToken(of);
  const [before, after] = [0, 1].map((m) => headOf(matrixIn(context, m), context.rows - 1));
  return areEqual(after, before, () => 0);
};

// Its row cannot be what it was, unless it attends to others or is as one of them.
tests.last_row_changes = ({ of }) => {
  const { tokens, weights, context } = withAnotherLastToken(of);
  const last = tokens.rows - 1;
  const others = rowsOf(tokens).slice(0, last);
  const isAsAnother = others.some((row) =>
    row.every((value, i) => value === at(tokens, 0, last, i)),
  );
  if (isAsAnother || !(at(weights, 1, last, last) >= 1e-3)) return null;
  const [before, after] = [0, 1].map((m) => rowIn(matrixIn(context, m), last));
  return after.values.some((value, i) => value !== before.values[i]);
};

// What the reader has, with weights as they were drawn and nothing else chosen.
function asDrawn() {
  const isGiven = ([name]) => results.get(name).operation.kind !== "random";
  const edits = Object.fromEntries(Object.entries(state.edits).filter(isGiven));
  return { ...state, temperature: 1, causal: null, off: [], edits };
}

tests.head_alone = ({ of }, _, weights, values) => {
  const known = new Map();
  const alone = mixed(...of.slice(1, 3).map((name) => evaluateIn(known, name, asDrawn())));
  const isOff = state.off.includes(0);
  const inIts = mixed(weights, values);
  return agrees(isOff ? eachNumber(inIts, () => 0) : inIts, alone);
};

// Of heads that lie side by side: a matrix for each sequence.
function sideBySide(heads, sequences) {
  const count = heads.matrices / sequences;
  const width = heads.columns;
  const sizes = { matrices: sequences, rows: heads.rows, columns: count * width };
  return tensorOf(sizes, (m, r, c) => {
    const head = Math.floor(c / width);
    return state.off.includes(head) ? 0 : at(heads, m * count + head, r, c % width);
  });
}

function columnsIn(tensor, first, columns) {
  return tensorOf({ ...tensor, columns }, (m, r, c) => at(tensor, m, r, first + c));
}

// The largest error of a head's numbers beside the largest of their sizes.
function headsTell(batch, [queries, keys, values], count) {
  const x = exactBounds(matrixIn(batch, 0));
  const layers = [queries, keys, values].map(([weight, bias]) => layerBounds(x, weight, bias));
  const ofHead = (h) => {
    const [q, k, v] = layers.map(({ size, error }) => {
      const width = size.columns / count;
      const part = (tensor) => columnsIn(tensor, h * width, width);
      return { size: part(size), error: part(error) };
    });
    return attentionBounds(q, k, v, { scale: Math.sqrt(k.size.columns), isCausal: true });
  };
  const heads = Array.from({ length: count }, (_, h) => ofHead(h));
  const most = (part) => Math.max(...heads.map((bounds) => largestOf(bounds[part])));
  return { error: most("error"), size: most("size") };
}

tests.equals_merged_heads = (_, stacked, batch, weights, values, ...layers) => {
  const ofLayer = [0, 1, 2].map((i) => [layers[i], layers[3 + i]]);
  const heads = weights.matrices / batch.matrices;
  const { error, size } = headsTell(batch, ofLayer, heads);
  if (!(error <= 0.1 * size)) return null;
  const merged = sideBySide(mixed(weights, values), batch.matrices);
  return areEqual(stacked, merged, () => error);
};
