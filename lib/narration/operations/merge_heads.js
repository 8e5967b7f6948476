// A head that is switched off gives zeros.
kinds.merge_heads = {
  sign: comma,
  compute({ operation, sizes, change }, a) {
    const [, heads, , width] = results.get(operation.operands[0]).shape;
    return tensorOf(sizes, (m, r, c) => {
      const head = Math.floor(c / width);
      return change.off.includes(head) ? 0 : at(a, m * heads + head, r, c % width);
    });
  },
  headsOf: ({ operands }) => results.get(operands[0]).shape[1],
  explain(number) {
    const [[, matrix]] = number.places;
    const isOff = state.off.includes(matrix % this.headsOf(number.operation));
    return isOff ? "this head is switched off" : movedText(number);
  },
};
