// Of a network of the program's, that the reader does not change.
kinds.mean_of_gradients = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
