// LAPACK's work, which the page does not do again.
kinds.singular_values = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
