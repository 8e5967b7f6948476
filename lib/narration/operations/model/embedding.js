kinds.embedding = {
  sign: comma,
  compute({ result }, weight, ids) {
    const { columns } = weight;
    return tensorOf({ ...ownSizesOf(result), columns }, (m, r, c) =>
      at(weight, 0, at(ids, 0, 0, r), c),
    );
  },
  madeFrom(number) {
    const ids = evaluateNow(number.operandName(1));
    return [
      number.entry(0, at(ids, 0, 0, number.row), number.column),
      number.entry(1, 0, number.row),
    ];
  },
  explain(number) {
    const id = number.one(1);
    return `the id is ${id}, so it is ${fixedText(number.value)} from row ${id} of ${number.operandName(0)}`;
  },
};
