// A wrapper whose heads have rows of the weights that come after the batch.
const [wrapperWeights, wrapperValues, firstBias] = [4, 5, 6];

kinds.multi_head_attention_wrapper = {
  changes: ["temperature", "causal", "off"],
  sign: comma,
  compute: ({ operation, change }, batch, ...operands) =>
    causalContextOf(
      batch,
      layersOf([...operands.slice(0, 3), ...operands.slice(firstBias - 1)]),
      results.get(operation.operands[wrapperValues]).shape[1],
      change,
    ),
  madeFrom(number) {
    const { matrix, row, column, operation } = number;
    const width = number.columns(wrapperValues);
    const head = Math.floor(column / width);
    const [ofHead, own] = [[head * width, width], [column, 1]];
    const of = matrix * results.get(operation.operands[wrapperValues]).shape[1] + head;
    const weight = (operand, rows) => number.block(operand, rows, [0, number.columns(operand)]);
    const seen = [0, state.causal === false ? number.rows(wrapperValues) : row + 1];
    const places = [
      number.rowsUpTo(0, row),
      weight(1, ofHead),
      weight(2, ofHead),
      weight(3, own),
      number.block(wrapperWeights, [row, 1], seen, of),
      number.block(wrapperValues, seen, [column % width, 1], of),
    ];
    const biases = [ofHead, ofHead, own].map((columns, i) => [firstBias + i, columns]);
    if (operation.operands.length > firstBias) {
      places.push(...biases.map(([operand, columns]) => number.block(operand, [0, 1], columns)));
    }
    return places;
  },
  explain(number) {
    const head = Math.floor(number.column / number.columns(wrapperValues));
    if (state.off.includes(head)) return "this head is switched off";
    const sum = new Sum().addProducts(number.at(wrapperWeights), number.at(wrapperValues));
    const arithmetic = sum.equals(number.value);
    return arithmetic && `from ${placesText(number)}: ${arithmetic}`;
  },
};
