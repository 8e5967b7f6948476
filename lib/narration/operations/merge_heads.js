// A head that is switched off gives zeros.
kinds.merge_heads = {
  changes: ["off"],
  joinsHeads: true,
  sign: comma,
  compute({ operation, change }, a) {
    return mergedHeads(a, this.headsOf(operation), change.off);
  },
  headsOf: ({ operands }) => results.get(operands[0]).shape[1],
  madeFrom(number) {
    const { matrix, row, column, operation } = number;
    const width = number.columns(0);
    const head = matrix * this.headsOf(operation) + Math.floor(column / width);
    return [number.entry(0, row, column % width, head)];
  },
  explain(number) {
    const [[, matrix]] = number.places;
    const isOff = state.off.includes(matrix % this.headsOf(number.operation));
    return isOff ? "this head is switched off" : movedText(number);
  },
};
