// Of numbers that only the program has.
kinds.kept_product = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  isOfOwnSeed: () => true,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
