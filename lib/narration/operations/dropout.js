// What was dropped stays dropped.
kinds.dropout = {
  sign: comma,
  compute({ result, operation }, a) {
    const keep = 1 - operation.parameters.probability;
    return {
      ...a,
      values: a.values.map((entry, i) =>
        isZero(result, i) ? 0 : entry / keep,
      ),
    };
  },
  explain(number) {
    const p = number.parameter("probability");
    const entry = number.one(0);
    if (number.value === 0 && entry !== 0) {
      const text = shortText(entry);
      return `${text} is dropped and becomes 0: ${text}·0 = ${fixedText(0)}`;
    }
    return conclude(`${shortText(entry)} / (1 - ${p})`, shownNumber(entry) / (1 - p), number.value);
  },
};
