// Its weights, which no step shows, are drawn anew.
kinds.transformer_block = {
  changes: ["seed"],
  sign: comma,
  partsFor({ operation, seed }, x) {
    const [block] = drawnBlocks(seed, 1, x.columns, operation.parameters);
    return partsOfBlock(x, block);
  },
  compute(context, x) {
    return this.partsFor(context, x).output;
  },
  madeFrom: (number) => [number.rowsUpTo(0, number.row)],
  explain(number) {
    const { result, matrix, row, column } = number;
    const x = evaluateNow(number.operandName(0));
    const { attended, fed } = this.partsFor(contextFor(result, state), x);
    const sum = new Sum();
    for (const part of [x, attended, fed]) sum.add(at(part, matrix, row, column));
    const arithmetic = sum.equals(number.value);
    return arithmetic && `what came, what attention adds and what feed forward adds: ${arithmetic}`;
  },
};
