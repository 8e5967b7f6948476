kinds.ones = {
  sign: comma,
  compute: ({ sizes }) => tensorOf(sizes, () => 1),
  explain: notWorkedOut,
};
