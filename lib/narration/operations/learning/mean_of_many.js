// Over sequences that no step of the page shows, by weights that the program trained.
kinds.mean_of_many = {
  sign: comma,
  compute: asCarried,
  isOfNoSentence: true,
  isOfOwnSeed: () => true,
  training: ({ parameters }, { columns }) =>
    columns > 1 ? { steps: (columns - 1) * parameters.stride, stride: parameters.stride } : null,
  madeFrom: madeFromNothing,
  explain: notWorkedOut,
};
