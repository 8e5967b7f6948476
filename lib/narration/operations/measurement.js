// The page measures nothing.
kinds.measurement = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
