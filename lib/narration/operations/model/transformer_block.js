// Its weights, which no step shows, are the program's alone.
kinds.transformer_block = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  madeFrom: (number) => [number.rowsUpTo(0, number.row)],
  explain: notWorkedOut,
};
