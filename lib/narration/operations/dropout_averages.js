// Of what was drawn, which the page does not draw anew.
kinds.dropout_averages = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
