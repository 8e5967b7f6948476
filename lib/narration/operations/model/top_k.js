function lastOfTheTop(row, k) {
  return [...row].sort((a, b) => b - a)[Math.min(k, row.length) - 1];
}

kinds.top_k = {
  sign: comma,
  compute: ({ operation }, a) =>
    mapRows(a, (row) => {
      const last = lastOfTheTop(row, operation.parameters.k);
      return row.map((number) => (number < last ? -Infinity : number));
    }),
  madeFrom: madeFromRow,
  explain(number) {
    const [row, k] = [number.at(0), number.parameter("k")];
    const [own, last] = [row[number.column], lastOfTheTop(row, k)];
    const is = own < last ? "is smaller" : "is not smaller";
    const so = own < last ? "it becomes -inf" : "it stays";
    return `${shortText(own)} ${is} than ${shortText(last)}, the last of the ${k} largest, so ${so}`;
  },
};
