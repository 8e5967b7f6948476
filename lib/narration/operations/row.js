// The row of the token that is followed is that of the query that was chosen.
kinds.row = {
  sign: comma,
  compute({ operation, change }, a) {
    const own = operation.parameters.row;
    const row = own === page.query ? (change.query ?? own) : own;
    return tensorOf({ matrices: 1, rows: 1, columns: a.columns }, (m, r, c) =>
      at(a, m, row, c),
    );
  },
  takesQuery: ({ parameters }) => parameters.row === page.query,
  explain: movedText,
};
