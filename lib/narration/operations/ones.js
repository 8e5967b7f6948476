kinds.ones = {
  changes: ["sentence"],
  sign: comma,
  compute: ({ tokens }) => tensorOf({ matrices: 1, rows: tokens, columns: tokens }, () => 1),
  madeFrom: madeFromNothing,
  explain: () => "each number here is set to 1",
};
