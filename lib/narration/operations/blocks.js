// How large a block is, the page is not told.
kinds.blocks = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
