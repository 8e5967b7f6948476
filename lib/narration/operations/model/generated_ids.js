// Written by the program's model.
kinds.generated_ids = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  madeFrom(number) {
    const isGiven = number.column < number.columns(0);
    return [isGiven ? number.entry(0, 0, number.column) : number.whole(0)];
  },
  explain: notWorkedOut,
};
