kinds.maximum = {
  sign: comma,
  compute: ({ sizes }, ...operands) =>
    tensorOf(sizes, () =>
      Math.max(...operands.flatMap(({ values }) => [...values])),
    ),
  // What was largest before comes first.
  explain(number) {
    const entries = number.places.flatMap((_, i) => number.at(number.places.length - 1 - i));
    return `max(${listText(entries.map((entry) => shortText(entry)))}) = ${fixedText(number.value)}`;
  },
};
