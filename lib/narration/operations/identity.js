kinds.identity = {
  sign: comma,
  compute: (_, a) => a,
  madeFrom: madeFromSamePlace,
  explain: movedText,
};
