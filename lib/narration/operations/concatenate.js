// A head that is switched off gives zeros.
kinds.concatenate = {
  changes: ["off"],
  sign: comma,
  compute({ change }, ...parts) {
    const width = parts[0].columns;
    return tensorOf({ ...parts[0], columns: width * parts.length }, (m, r, c) => {
      const head = Math.floor(c / width);
      return change.off.includes(head) ? 0 : at(parts[head], m, r, c % width);
    });
  },
  headsOf: ({ operands }) => operands.length,
  madeFrom(number) {
    const width = number.columns(0);
    const { row, column } = number;
    return [number.entry(Math.floor(column / width), row, column % width)];
  },
  explain: (number) =>
    state.off.includes(number.places[0][0]) ? "this head is switched off" : movedText(number),
};
