kinds.row_mean = {
  sign: comma,
  compute: (_, a) =>
    tensorOf({ ...a, columns: 1 }, (m, r) => sumOf(rowEntries(a, m, r)) / a.columns),
  madeFrom: madeFromRow,
  explain(number) {
    const row = number.at(0);
    const sum = new Sum();
    for (const entry of row) sum.add(entry);
    return conclude(`(${sum.text()}) / ${row.length}`, sum.fromShownDigits / row.length, number.value);
  },
};
