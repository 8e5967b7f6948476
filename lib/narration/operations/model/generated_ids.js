// Written by the program's model.
kinds.generated_ids = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  madeFrom(number) {
    if (number.operation.operands.length === 0) return [];
    const isGiven = number.column < number.columns(0);
    return [isGiven ? number.entry(0, 0, number.column) : number.whole(0)];
  },
  explain: notWorkedOut,
};
