// Counted from sizes, which the reader does not change.
kinds.parameter_count = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
