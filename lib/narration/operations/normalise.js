kinds.normalise = {
  sign: comma,
  compute: (_, a) =>
    mapRows(a, (row) => {
      const sum = row.reduce((total, entry) => total + entry, 0);
      return row.map((entry) => entry / sum);
    }),
  madeFrom: madeFromRow,
  explain(number) {
    const row = number.at(0);
    const entry = row[number.column];
    const sum = row.reduce((total, one) => total + one, 0);
    if (sum === 0) return "";
    const shown = new Sum();
    row.forEach((one) => shown.add(one));
    if (shownNumber(sum) === 0) {
      const { text, fromShownDigits } = quotientOf(entry, sum);
      return conclude(`${text}, the sum of the row`, fromShownDigits, number.value);
    }
    const sign = equalsSign(fixedText(shown.fromShownDigits), fixedText(sum));
    const left = `${shortText(entry)} / (${sumText(shown.terms)})`;
    return conclude(
      `${left} ${sign} ${shortText(entry)} / ${fixedText(sum)}`,
      shownNumber(entry) / shownNumber(sum),
      number.value,
    );
  },
};
