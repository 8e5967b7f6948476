// The weights of the module are not on the page.
kinds.heads_context = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
