// Beside a result stand the matrices that it was made from. operandCells tells
// which of their entries a number comes from, and light marks them.

// A vector that is as long as the text was meets the first rows alone.
function innerSize(name) {
  return sizesOf(results.get(name)).columns;
}

// Each entry: { operand, matrix, row, column }; a row or column left out
// stands for all, or for as many of the first rows as `rows` says.
function operandCells(result, { matrix, row, column }) {
  const { kind, operands, transposed, parameters } = result.operation;
  const every = (place) =>
    operands.map((_, operand) => ({ operand, matrix, ...place }));
  switch (kind) {
    case "product":
    case "linear":
      return [
        { operand: 0, matrix, row },
        transposed[1]
          ? { operand: 1, matrix, row: column }
          : { operand: 1, matrix, column, rows: innerSize(operands[0]) },
        ...(operands[2] ? [{ operand: 2, matrix, column }] : []),
      ];
    case "softmax":
    case "normalise":
      return [{ operand: 0, matrix, row }];
    case "multiply":
    case "masked_fill":
    case "dropout":
    case "identity":
    case "difference":
      return every({ row, column });
    case "divide":
    case "exponential":
      return [
        { operand: 0, matrix, row, column },
        ...(operands[1] ? [{ operand: 1, matrix }] : []),
      ];
    case "maximum":
    case "rescaled_sum":
      return every({});
    case "rescaled_product":
      return [
        { operand: 0, matrix },
        ...rowsOfBlock(result).map((row) => ({
          operand: 1,
          matrix,
          row,
          column,
        })),
        ...(operands[2]
          ? [{ operand: 2, matrix, column }, { operand: 3, matrix }]
          : []),
      ];
    case "columns":
      return [{ operand: 0, matrix, row, column: column + parameters.first }];
    case "row":
      return [{ operand: 0, matrix, row: parameters.row, column }];
    case "transpose":
      return [{ operand: 0, matrix, row: column, column: row }];
    default:
      return headCells(result, { matrix, row, column });
  }
}

// The rows of the second operand that belong to the columns of the first.
function rowsOfBlock({ operation: { operands, parameters } }) {
  const { columns } = sizesOf(results.get(operands[0]));
  return Array.from({ length: columns }, (_, i) => parameters.first + i);
}

// For what only moves numbers between heads.
function headCells(result, { matrix, row, column }) {
  const { kind, operands } = result.operation;
  if (kind === "concatenate") {
    const width = sizesOf(results.get(operands[0])).columns;
    const operand = Math.floor(column / width);
    return [{ operand, matrix, row, column: column % width }];
  }
  if (kind === "split_heads") {
    const [, heads, , width] = result.shape;
    const head = matrix % heads;
    return [
      {
        operand: 0,
        matrix: Math.floor(matrix / heads),
        row,
        column: head * width + column,
      },
    ];
  }
  if (kind === "merge_heads") {
    const [, heads, , width] = results.get(operands[0]).shape;
    const head = Math.floor(column / width);
    return [
      { operand: 0, matrix: matrix * heads + head, row, column: column % width },
    ];
  }
  return [];
}

const mostOperands = 4;

function blocksOf(name) {
  return [
    ...document.querySelectorAll(
      `figure.result[data-result="${CSS.escape(name)}"] .matrix`,
    ),
  ];
}

// Of matrices with the same numbers only the first has a table.
function shownMatrices(name) {
  return blocksOf(name).map((block) => Number(block.dataset.matrix));
}

function tableOf(name, matrix) {
  const blocks = blocksOf(name);
  const index = Math.max(0, shownMatrices(name).indexOf(matrix));
  return blocks[index].querySelector("table");
}

function captionOf(operation, index) {
  const name = operation.operands[index];
  return operation.transposed[index] ? `${name}ᵀ, shown as ${name}` : name;
}

function signBefore(operation, index) {
  if (index === 0) return null;
  const signs = { product: "·", linear: index === 2 ? "+" : "·", multiply: "∘" };
  return signs[operation.kind] ?? ",";
}

function sign(text) {
  return element("span", { class: "sign", "aria-hidden": "true" }, text);
}

// Puts copies of the operands before the result's figure, once.
function showOperands(figure) {
  const result = results.get(figure.dataset.result);
  const { operation } = result;
  if (operation.operands.length === 0) return;
  const row = element("div", { class: "equation made-from" });
  figure.before(row);
  operation.operands.slice(0, mostOperands).forEach((name, index) => {
    const before = signBefore(operation, index);
    if (before) row.append(sign(before));
    row.append(
      element(
        "figure",
        { class: `operand ${results.get(name).role}` },
        element("figcaption", {}, captionOf(operation, index)),
        // Keys can reach and scroll it, as they can the result.
        element("div", {
          class: "scroll",
          tabindex: "0",
          role: "group",
          "aria-label": `${name}, operand`,
        }),
      ),
    );
  });
  row.append(sign("→"), figure);
  for (let i = 0; i < Math.min(mostOperands, operation.operands.length); ++i) {
    fillOperand(figure, i, 0);
  }
}

function fillOperand(figure, index, matrix) {
  const name = results.get(figure.dataset.result).operation.operands[index];
  const box = figure.parentElement.querySelectorAll(".operand .scroll")[index];
  if (!box || box.dataset.matrix === String(matrix)) return;
  box.dataset.matrix = matrix;
  const copy = tableOf(name, matrix).cloneNode(true);
  copy.removeAttribute("role");
  for (const cell of copy.querySelectorAll("td")) {
    cell.removeAttribute("tabindex");
    cell.classList.remove("lit", "chosen");
  }
  box.replaceChildren(copy);
}

function cellIn(table, row, column) {
  const line = table.tBodies[0].rows[row];
  return line?.querySelectorAll("td")[column];
}

function clearLight(figure) {
  for (const cell of figure.parentElement.querySelectorAll(".operand .lit")) {
    cell.classList.remove("lit");
  }
}

function indicesOf(index, count) {
  return index === undefined
    ? Array.from({ length: count }, (_, i) => i)
    : [index];
}

// Marks what the cell of the figure's result was made from.
function light(figure, cell) {
  clearLight(figure);
  const result = results.get(figure.dataset.result);
  for (const cells of operandCells(result, cell)) {
    const { operand, matrix, row, column, rows } = cells;
    const boxes = figure.parentElement.querySelectorAll(".operand .scroll");
    if (!boxes[operand]) continue;
    if (matrix >= page.fold.matrices) continue; // it has no table
    const sizes = sizesOf(results.get(result.operation.operands[operand]));
    fillOperand(figure, operand, sizes.matrices === 1 ? 0 : matrix);
    const table = boxes[operand].querySelector("table");
    for (const r of indicesOf(row, rows ?? sizes.rows)) {
      for (const c of indicesOf(column, sizes.columns)) {
        const place = [positionOf(r, sizes.rows), positionOf(c, sizes.columns)];
        if (place.includes(null)) continue;
        cellIn(table, ...place)?.classList.add("lit");
      }
    }
  }
}
