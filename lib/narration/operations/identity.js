kinds.identity = {
  sign: comma,
  compute: (_, a) => a,
  explain: movedText,
};
