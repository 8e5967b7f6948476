// Of what was drawn, which the page does not draw anew.
kinds.score_statistics = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
