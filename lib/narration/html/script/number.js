// The number at an entry of an operand, as the reader has it.
function valueOf({ operation }, [operand, matrix, row, column]) {
  return at(evaluateNow(operation.operands[operand]), matrix, row, column);
}

// One number of a result as the reader has it, and what it was made from: what
// the rooms of operations explain.
class NumberView {
  constructor(result, matrix, row, column) {
    Object.assign(this, { result, matrix, row, column });
    this.operation = result.operation;
    this.value = at(evaluateNow(result.name), matrix, row, column);
    const block = shownMatrices(result.name).indexOf(result.shown_by?.[matrix] ?? matrix);
    this.places = madeFrom({ result, block, row, column });
  }

  // The numbers at one of the places, in order.
  at(place) {
    return entriesOf(this.places[place]).map((entry) => valueOf(this.result, entry));
  }

  one(place) {
    return this.at(place)[0];
  }

  parameter(name) {
    return this.operation.parameters?.[name];
  }

  operandName(index) {
    return this.operation.operands[index];
  }
}

function indexName(labels, index) {
  return index < labels.length ? labels[index] : String(index);
}

// "row journey", "rows Your to starts", "" where they are all.
function rangeName(axis, first, count, size, labels) {
  if (count === size) return "";
  const begin = indexName(labels, first);
  if (count === 1) return `${axis} ${begin}`;
  return `${axis}s ${begin} to ${indexName(labels, first + count - 1)}`;
}

function placeText(result, [, matrix, row, rows, column, columns]) {
  const sizes = sizesOf(result);
  const isVector = result.shape.length === 1;
  if (!isVector && rows === 1 && columns === 1) {
    const header = indexName(result.columns, column);
    return placeName({ result, matrix, header, side: indexName(result.rows, row) });
  }
  return [
    matrixName(result, matrix),
    rangeName("row", row, rows, sizes.rows, result.rows),
    rangeName("column", column, columns, sizes.columns, result.columns),
  ]
    .filter(Boolean)
    .join(", ");
}

// "inputs, row journey; W_query, column 0"
function placesText(number) {
  return number.places
    .map((place) => {
      const operand = results.get(number.operandName(place[0]));
      const name = placeText(operand, place);
      return name ? `${operand.name}, ${name}` : operand.name;
    })
    .join("; ");
}

function shownText({ result, value }) {
  return fixedText(value, decimalsFor(evaluateNow(result.name)));
}

// "2 ≤ 3": the places of key and query in the sentence, from 1.
function keyAndQueryText({ row, column }) {
  return `${column + 1} ${column > row ? ">" : "≤"} ${row + 1}`;
}

// For kinds that move numbers.
function movedText(number) {
  return `${shownText(number)} is taken as it is from ${placesText(number)}`;
}

function computedText(number) {
  return `${shownText(number)} was computed from ${placesText(number)}`;
}

// For kinds whose numbers are worked out in C++ alone.
const notWorkedOut = () => null;

// How a number that the reader changed came about.
function explainNow(result, matrix, row, column) {
  const number = new NumberView(result, matrix, row, column);
  const edits = state.edits[result.name] ?? {};
  const { rows, columns } = sizesOf(result);
  if ((matrix * rows + row) * columns + column in edits) {
    return `${shownText(number)} is what you wrote here`;
  }
  const text = kinds[result.operation.kind].explain(number);
  return text === "" ? computedText(number) : text;
}
