// Beside a result stand the matrices that it was made from, and light marks
// those of their entries that a number comes from.
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
  const shown = results.get(name).shown_by?.[matrix] ?? matrix;
  return blocksOf(name)[shownMatrices(name).indexOf(shown)].querySelector("table");
}

function captionOf(operation, index) {
  const name = operation.operands[index];
  return operation.transposed[index] ? `${name}ᵀ, shown as ${name}` : name;
}

function signBefore(operation, index) {
  return index === 0 ? null : kinds[operation.kind].sign(index);
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

function lightPlace(figure, [operand, matrix, row, rows, column, columns]) {
  const boxes = figure.parentElement.querySelectorAll(".operand .scroll");
  if (!boxes[operand]) return;
  if (matrix >= page.fold.matrices) return; // it has no table
  const { operation } = results.get(figure.dataset.result);
  const sizes = sizesOf(results.get(operation.operands[operand]));
  fillOperand(figure, operand, matrix);
  const table = boxes[operand].querySelector("table");
  for (let r = row; r < row + rows; ++r) {
    for (let c = column; c < column + columns; ++c) {
      const place = [positionOf(r, sizes.rows), positionOf(c, sizes.columns)];
      if (place.includes(null)) continue;
      cellIn(table, ...place)?.classList.add("lit");
    }
  }
}

// Marks what the cell of the figure's result was made from.
function light(figure, place) {
  clearLight(figure);
  for (const made of madeFrom(place)) lightPlace(figure, made);
}
