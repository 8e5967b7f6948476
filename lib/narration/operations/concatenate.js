// A head that is switched off gives zeros.
kinds.concatenate = {
  sign: comma,
  compute({ sizes, change }, ...parts) {
    const width = parts[0].columns;
    return tensorOf(sizes, (m, r, c) => {
      const head = Math.floor(c / width);
      return change.off.includes(head) ? 0 : at(parts[head], m, r, c % width);
    });
  },
  headsOf: ({ operands }) => operands.length,
  explain: (number) =>
    state.off.includes(number.places[0][0]) ? "this head is switched off" : movedText(number),
};
