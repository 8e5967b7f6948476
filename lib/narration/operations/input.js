// The reader's numbers: the page has no others.
kinds.input = {
  sign: comma,
  isLeaf: true,
  compute: asCarried,
  explain: notWorkedOut,
};
