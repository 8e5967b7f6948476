// What the page can do with each kind of operation; the scripts beside the C++
// of each kind add theirs:
//
//   sign(index)       what stands before an operand, from the second on
//   compute(context, ...operands)
//                     the result anew, or null if the page cannot know; see
//                     contextFor() for the context
//   madeFrom(number)  the places in the operands that a NumberView was made
//                     from, as its C++ says it
//   explain(number)   how a NumberView came about, as its C++ says it; null if
//                     that cannot be told of numbers that the reader changed
//
// and, where it is so:
//
//   order             the operands as they are written, by their indices
//   hidesFuture(operation)  it hides keys after a query
//   sumsPairs         it multiplies the entries of two places pair by pair and
//                     adds, and what stands at a third
//   isMask            its numbers are a mask, 1 or 0
//   changes           the choices that it takes up itself: "temperature", ...; or
//                     a function of the operation that tells them
//   mixes(operation)  mixes values by the weights that are its first operand
//   tokenTaken(result)      the token whose row it takes
//   takesQuery(operation)   it takes the row of the token that is followed
//
//   training(operation, sizes)  { steps, stride } of the training that it comes from,
//                     or null
//   isOfOwnSeed(operation)  the program made it from the chapter's seed, and the page
//                     cannot make it of another
//   isFolded          others are made of it, of which the page has not enough to draw
//                     anew, or to take other ids
//   draws             it draws from a generator
//   isOfNoSentence    its numbers are the same for every sentence
//   columnNames(result)     what stands above numbers that the reader changed, if they
//                     decide it
//   leastTokens       fewer than so many leave nothing of it
//   isLeaf            its numbers are what a chapter begins with, which the reader
//                     may write anew
//   headsOf(operation)      it puts so many heads together, of which the reader
//                     may switch off some
//   joinsHeads        they are the matrices of its operand, side by side
//
// A change is what the reader may choose: see state.js.
const kinds = {};

const comma = () => ",";

// For what no change of the reader's changes, or the page cannot compute: its
// numbers stay those that it carries.
const asCarried = () => null;

const madeFromNothing = () => [];

const madeFromSamePlace = (number) =>
  number.operation.operands.map((_, i) => number.entry(i, number.row, number.column));

const madeFromEntryAndNumber = (number) => {
  const entry = number.entry(0, number.row, number.column);
  return number.operation.operands.length > 1 ? [entry, number.whole(1)] : [entry];
};

const madeFromRow = (number) => [number.wholeRow(0, number.row)];

const madeFromRowAndColumn = (number) => [
  number.wholeRow(0, number.row),
  number.block(1, [0, number.columns(0)], [number.column, 1]),
];

const madeFromAll = (number) => number.operation.operands.map((_, i) => number.whole(i));

function changesOf(operation) {
  const { changes = [] } = kinds[operation.kind];
  return typeof changes === "function" ? changes(operation) : changes;
}

// The temperature of a chapter that is about it: that of the operations which divide
// by it. Elsewhere the reader's divides all scores.
const ownTemperature =
  page.results.find(({ operation }) => operation.parameters?.is_temperature)?.operation.parameters
    .divisor ?? null;

function takesTemperature({ parameters }) {
  return ownTemperature === null || parameters?.is_temperature === 1;
}

// What a softmax divides its scores by.
function divisorOf(operation, { temperature }) {
  const { divisor, is_temperature } = operation.parameters;
  if (!takesTemperature(operation)) return divisor;
  return is_temperature ? temperature : temperature * divisor;
}

function hidesFutureItself({ operation }) {
  return kinds[operation.kind].hidesFuture?.(operation) ?? false;
}

// Whether an operation that applies a mask, its second operand, is to be left
// out, since the reader wants to see the future that the mask hides.
function isLiftedMask({ operation, change }) {
  const mask = results.get(operation.operands[1]);
  const { isMask } = kinds[mask.operation.kind];
  return change.causal === false && isMask === true && hidesFutureItself(mask);
}
