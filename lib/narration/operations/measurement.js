// The page measures nothing.
kinds.measurement = {
  sign: comma,
  compute: asCarried,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
