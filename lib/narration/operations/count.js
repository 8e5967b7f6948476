// Counted from sizes, which the reader does not change.
kinds.count = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
