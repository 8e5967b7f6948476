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
};
