kinds.normalise = {
  sign: comma,
  compute: (_, a) =>
    mapRows(a, (row) => {
      const sum = row.reduce((total, entry) => total + entry, 0);
      return row.map((entry) => entry / sum);
    }),
};
