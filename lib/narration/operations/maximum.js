kinds.maximum = {
  sign: comma,
  compute: (_, ...operands) =>
    oneNumber(Math.max(...operands.flatMap(({ values }) => [...values]))),
  madeFrom: madeFromAll,
  // What was largest before comes first.
  explain(number) {
    const entries = number.places.flatMap((_, i) => number.at(number.places.length - 1 - i));
    return `max(${listText(entries.map((entry) => shortText(entry)))}) = ${fixedText(number.value)}`;
  },
};
