// Of the same sentence they are the same.
kinds.blocks = {
  sign: comma,
  compute: asCarried,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
