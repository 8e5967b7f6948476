// The layers of the module, which no step shows, are drawn anew.
kinds.heads_context = {
  sign: comma,
  compute({ result, operation, change }, x) {
    const { seed, heads, qkv_bias: bias } = operation.parameters;
    const [d_in, d_out] = [x.columns, result.own.shape.at(-1)];
    const layers = drawnLayers(change.seed ?? seed, 3, { d_in, d_out, bias });
    return causalContextOf(x, layers, heads, change);
  },
  changes: ["temperature", "causal", "off", "seed"],
  madeFrom: (number) => [number.rowsUpTo(0, number.row)],
  explain: notWorkedOut,
};
