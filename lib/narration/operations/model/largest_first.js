function largestFirst(row) {
  return [...row.keys()].sort((a, b) => row[b] - row[a] || a - b);
}

kinds.largest_first = {
  sign: comma,
  compute({ result }, a) {
    const row = rowEntries(a, 0, 0);
    const { columns } = ownSizesOf(result);
    return tensorFrom(largestFirst(row).slice(0, columns).map((place) => row[place]), columns);
  },
  madeFrom(number) {
    const row = rowEntries(evaluateNow(number.operandName(0)), 0, 0);
    return [number.entry(0, 0, largestFirst(row)[number.column])];
  },
  explain: movedText,
};
