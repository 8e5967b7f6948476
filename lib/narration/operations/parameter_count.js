// Counted from sizes, which the reader does not change.
kinds.parameter_count = {
  sign: comma,
  isOfNoSentence: true,
  compute: asCarried,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
