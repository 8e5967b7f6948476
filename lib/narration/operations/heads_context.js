// The layers of the module, which no step shows, are drawn anew.
kinds.heads_context = {
  changes: ["temperature", "causal", "seed"],
  sign: comma,
  layersFor({ result, operation, seed }, d_in) {
    const { qkv_bias: bias, words_before: wordsBefore } = operation.parameters;
    const d_out = result.own.shape.at(-1);
    return drawnLayers(seed, 3, { d_in, d_out, bias, wordsBefore });
  },
  compute(context, x) {
    const layers = this.layersFor(context, x.columns);
    return causalContextOf(x, layers, context.operation.parameters.heads, context.change);
  },
  madeFrom: (number) => [number.rowsUpTo(0, number.row)],
  explain(number) {
    const { row, column, value, result } = number;
    const context = contextFor(result, state);
    const { heads } = context.operation.parameters;
    const x = evaluateNow(number.operandName(0));
    const { weights, values } = causalPartsOf(x, this.layersFor(context, x.columns), heads, context.change);
    const [head, own] = [Math.floor(column / values.columns), column % values.columns];
    const seen = state.causal === false ? x.rows : row + 1;
    const sum = new Sum();
    for (let s = 0; s < seen; ++s) sum.addProduct(at(weights, head, row, s), at(values, head, s, own));
    const arithmetic = sum.equals(value);
    const by = `by the weights of head ${head} times column ${own} of its values`;
    return arithmetic && `from ${placesText(number)}, ${by}: ${arithmetic}`;
  },
};
