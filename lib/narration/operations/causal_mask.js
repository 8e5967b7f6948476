kinds.causal_mask = {
  changes: ["sentence"],
  sign: comma,
  compute({ operation, tokens }) {
    const { hidden } = operation.parameters;
    return tensorOf({ matrices: 1, rows: tokens, columns: tokens }, (m, query, key) =>
      key > query ? hidden : 1 - hidden,
    );
  },
  hidesFuture: () => true,
  isMask: true,
  madeFrom: madeFromNothing,
  explain(number) {
    const [comes, is] =
      number.column > number.row
        ? ["comes", "is hidden"]
        : ["does not come", "may be seen"];
    return `the key ${comes} after the query, ${keyAndQueryText(number)}, so it ${is}: ${shownText(number)}`;
  },
};
