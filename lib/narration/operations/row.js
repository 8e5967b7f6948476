// The row of the token that is followed is that of the query that was chosen.
function rowTaken({ operation, change, tokens }) {
  const own = operation.parameters.row;
  const row = own === page.query ? (change.query ?? own) : own;
  return Math.min(row, tokens - 1);
}

kinds.row = {
  changes: ["query", "sentence"],
  sign: comma,
  compute: (context, a) => rowIn(a, rowTaken(context)),
  tokenTaken: (result) => rowTaken(contextFor(result, state)),
  takesQuery: ({ parameters }) => parameters.row === page.query,
  madeFrom: (number) => [
    number.entry(0, rowTaken(contextFor(number.result, state)), number.column),
  ],
  explain: movedText,
};
