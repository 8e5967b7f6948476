// Counted from sizes, which the reader does not change.
kinds.count = {
  sign: comma,
  compute: asCarried,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
