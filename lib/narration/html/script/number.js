// The number at an entry of an operand, as the reader has it.
function valueOf({ operation }, [operand, matrix, row, column]) {
  return at(evaluateNow(operation.operands[operand]), matrix, row, column);
}

// One number of a result as the reader has it, and what it was made from: what
// the rooms of operations explain. A place is [operand, matrix, first row, rows,
// first column, columns], as the operand is shown.
class NumberView {
  constructor(result, matrix, row, column) {
    Object.assign(this, { result, matrix, row, column });
    this.operation = result.operation;
    this.places = kinds[this.operation.kind].madeFrom(this);
  }

  get value() {
    return at(evaluateNow(this.result.name), this.matrix, this.row, this.column);
  }

  // The sizes of an operand, after transposing.
  sizes(operand) {
    const { rows, columns, matrices } = sizesOf(results.get(this.operandName(operand)));
    const turned = this.operation.transposed[operand];
    return { matrices, rows: turned ? columns : rows, columns: turned ? rows : columns };
  }

  rows(operand) {
    return this.sizes(operand).rows;
  }

  columns(operand) {
    return this.sizes(operand).columns;
  }

  // Places by rows and columns after transposing; of an operand of one matrix
  // that serves for all.
  block(operand, rows, columns, matrix = this.matrix) {
    const which = this.sizes(operand).matrices === 1 ? 0 : matrix;
    const ranges = this.operation.transposed[operand] ? [columns, rows] : [rows, columns];
    return [operand, which, ...ranges.flat()];
  }

  entry(operand, row, column, matrix = this.matrix) {
    return this.block(operand, [row, 1], [column, 1], matrix);
  }

  wholeRow(operand, row) {
    return this.block(operand, [row, 1], [0, this.columns(operand)]);
  }

  rowsUpTo(operand, row) {
    return this.block(operand, [0, row + 1], [0, this.columns(operand)]);
  }

  whole(operand) {
    return this.block(operand, [0, this.rows(operand)], [0, this.columns(operand)]);
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
