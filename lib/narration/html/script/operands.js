// Beside a result stand the matrices that it was made from, and light marks
// those of their entries that a number comes from.
const mostOperands = 4;

function sign(text) {
  return element("span", { class: "sign", "aria-hidden": "true" }, text);
}

// Operands by their indices, as the formula has them.
function orderOf(operation) {
  const count = operation.operands.length;
  const order = kinds[operation.kind].order ?? operation.operands.map((_, i) => i);
  return order.filter((index) => index < Math.min(count, mostOperands));
}

function operandFigure(operation, index) {
  const name = operation.operands[index];
  const caption = operation.transposed[index] ? `${name}ᵀ` : name;
  return element(
    "figure",
    {
      class: `operand ${results.get(name).role}${isLeaf(name) ? " leaf" : ""}`,
      "data-operand": index,
    },
    element("figcaption", {}, caption),
    scrollBox(`${caption}, operand`),
  );
}

// Beside an operand of one row it stands at that row.
function signBefore(operation, index) {
  const before = sign(kinds[operation.kind].sign(index));
  const isRow = (i) => sizesOf(results.get(operation.operands[i])).rows === 1;
  const order = orderOf(operation);
  if (isRow(index) || isRow(order[order.indexOf(index) - 1])) before.classList.add("low");
  return before;
}

// Puts copies of the operands before the result's figure, once, and around all
// what the step's numbers have in common.
function showOperands(figure) {
  const { operation } = results.get(figure.dataset.result);
  const made = element("div", { class: "made" });
  const row = element("div", { class: "equation" });
  figure.before(element("div", { class: "work" }, made));
  const origin = element("div", { class: "origin", role: "status" });
  made.append(row, origin);
  orderOf(operation).forEach((index, place) => {
    if (place > 0) row.append(signBefore(operation, index));
    row.append(operandFigure(operation, index));
  });
  const side = element("div", { class: "result-side" });
  if (operation.operands.length > 0) side.append(sign("→"));
  side.append(figure);
  row.append(side);
  for (const box of row.querySelectorAll(".operand .scroll")) watchWidth(box);
}

function operandBox(figure, index) {
  return figure
    .closest(".equation")
    .querySelector(`.operand[data-operand="${index}"] .scroll`);
}

function fillOperand(figure, index, matrix) {
  const { operation } = results.get(figure.dataset.result);
  const name = operation.operands[index];
  const box = operandBox(figure, index);
  if (!box) return;
  refreshTables(name);
  const stands = `${matrix} ${tableKey(results.get(name))}`;
  if (box.dataset.stands === stands) return;
  box.dataset.stands = stands;
  const table = tableOf(name, matrix);
  if (table) box.replaceChildren(copyOfTable(table, operation.transposed[index]));
}

// The operands of a step as they are now, of a batch the matrix shown before.
function refreshOperands(figure) {
  const { operation } = results.get(figure.dataset.result);
  operation.operands.forEach((_, index) => {
    const box = operandBox(figure, index);
    if (!box) return;
    const [matrix = 0] = (box.dataset.stands ?? "").split(" ").filter(Boolean);
    fillOperand(figure, index, Number(matrix));
  });
}

function clearLight(figure) {
  for (const cell of figure.closest(".equation").querySelectorAll(".operand .lit")) {
    cell.classList.remove("lit");
  }
}

// The cell beside the figure that shows an entry of an operand, if one does;
// the operand stands there already.
function operandCell(figure, [operand, matrix, row, column]) {
  const box = operandBox(figure, operand);
  if (!box || matrix >= page.fold.matrices) return null;
  const { operation } = results.get(figure.dataset.result);
  const sizes = sizesOf(results.get(operation.operands[operand]));
  const place = [positionOf(row, sizes.rows), positionOf(column, sizes.columns)];
  if (place.includes(null)) return null;
  if (operation.transposed[operand]) place.reverse();
  return cellIn(box.querySelector("table"), ...place);
}

// Marks what the cell of the figure's result was made from.
function light(figure, place) {
  clearLight(figure);
  for (const made of madeFrom(place)) {
    const [operand, matrix] = made;
    if (matrix < page.fold.matrices) fillOperand(figure, operand, matrix);
    for (const entry of entriesOf(made)) {
      operandCell(figure, entry)?.classList.add("lit");
    }
  }
}
