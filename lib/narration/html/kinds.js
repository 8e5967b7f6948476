// What the page can do with each kind of operation; the scripts beside the C++
// of each kind add theirs:
//
//   sign(index)       what stands before an operand, from the second on
//   compute(context, ...operands)
//                     the result anew, or null if the page cannot know; the
//                     context is { result, operation, change, sizes }
//
// and, where it is so:
//
//   hidesFuture(operation)  keys after a query get nothing from here on
//   changes           what of a change it takes up: "temperature", "causal"
//   mixes(operation)  mixes values by the weights that are its first operand
//   isOfQuery(operation)    takes the row of the token that is followed
//
// A change is what the reader may choose:
//
//   query        the token that is followed, from 0
//   temperature  what the scores are multiplied by before softmax
//   causal       true or false hides the future or shows it; null: as the
//                chapter has it
const kinds = {};

const comma = () => ",";

// For what the page cannot compute: its numbers stay those that it carries.
const asCarried = () => null;

function isHidingFuture({ operation }) {
  return kinds[operation.kind].hidesFuture?.(operation) ?? false;
}
