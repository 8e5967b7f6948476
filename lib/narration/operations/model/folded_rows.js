// Of a table that the page does not carry.
kinds.folded_rows = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  isFolded: true,
  madeFrom: (number) =>
    number.operation.operands.length > 0 ? [number.entry(0, 0, number.row)] : [],
  explain: notWorkedOut,
};
