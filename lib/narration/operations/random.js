// Drawn: the page does not draw anew.
kinds.random = {
  sign: comma,
  isLeaf: true,
  compute: asCarried,
  explain: notWorkedOut,
};
