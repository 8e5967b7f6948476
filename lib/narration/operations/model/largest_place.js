function placeOfLargest(row) {
  return row.reduce((best, number, place) => (number > row[best] ? place : best), 0);
}

kinds.largest_place = {
  sign: comma,
  compute({ result }, a) {
    const places = [];
    for (let row = 0; row < a.rows; ++row) places.push(placeOfLargest(rowEntries(a, 0, row)));
    return { ...ownSizesOf(result), values: Float64Array.from(places) };
  },
  madeFrom: (number) => [number.wholeRow(0, number.rows(0) === 1 ? 0 : number.row)],
  explain(number) {
    const row = number.at(0);
    const all = listText(row.map((entry) => shortText(entry)));
    return `${shortText(Math.max(...row))} is the largest of ${all}: place ${number.value}, counted from 0`;
  },
};
