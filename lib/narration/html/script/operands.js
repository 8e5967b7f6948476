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
    element("figcaption", {}, caption, element("span", { class: "matrix-name" })),
    scrollBox(`${caption}, operand`),
  );
}

// A sign stands at the middle row of the lowest table beside it.
function signAtRows(text, ...counts) {
  const at = sign(text);
  at.style.setProperty("--rows", Math.min(...counts));
  return at;
}

// A sign and the operand that it stands before, which a line's end does not part.
function signed(before, operand) {
  return element("div", { class: "signed" }, before, operand);
}

function shownRows(name, turned) {
  const { rows, columns } = sizesOf(results.get(name));
  return shownIndices(turned ? columns : rows).length;
}

function signBefore(operation, index) {
  const { kind, operands, transposed } = operation;
  const order = orderOf(operation);
  const beside = [order[order.indexOf(index) - 1], index];
  const counts = beside.map((i) => shownRows(operands[i], transposed[i]));
  const text = kinds[kind].sign(index);
  return isLongOperand(operands[index]) ? sign(text) : signAtRows(text, ...counts);
}

function isLongOperand(name) {
  const result = results.get(name);
  return isLongVector(result, shownIndices(sizesOf(result).columns).length);
}

// Below a folded table stands a picture, and a long vector has several lines.
function signOfResult(figure, result) {
  const isOfRows = !isFolded(result) && !figure.querySelector("table.long");
  return isOfRows ? signAtRows("→", shownRows(result.name)) : sign("→");
}

// Puts copies of the operands before the result's figure, once, and around all
// what the step's numbers have in common.
function showOperands(figure) {
  const result = results.get(figure.dataset.result);
  const { operation } = result;
  const made = element("div", { class: "made" });
  const row = element("div", { class: "equation" });
  figure.before(element("div", { class: "work" }, made));
  const origin = element("div", { class: "origin", role: "status" });
  made.append(row, origin);
  orderOf(operation).forEach((index, place) => {
    const operand = operandFigure(operation, index);
    row.append(place > 0 ? signed(signBefore(operation, index), operand) : operand);
  });
  const side = element("div", { class: "result-side" });
  if (operation.operands.length > 0) side.append(signOfResult(figure, result));
  side.append(figure);
  row.append(side);
  for (const box of row.querySelectorAll(".operand .scroll")) watchTable(box);
}

function operandBox(figure, index) {
  return figure
    .closest(".equation")
    .querySelector(`.operand[data-operand="${index}"] .scroll`);
}

// The matrices of an operand that stand there together with one of them: heads that
// are joined, as far as there is room.
function standingWith(operation, matrix) {
  const kind = kinds[operation.kind];
  const heads = kind.joinsHeads ? kind.headsOf(operation) : 1;
  if (heads > mostOperands) return [matrix];
  const first = matrix - (matrix % heads);
  return Array.from({ length: heads }, (_, head) => first + head);
}

// Which entries of an operand's matrix the result is made of, as a list of rows of
// truth values; null if all are, or if there are too many to look at.
function entriesUsed(result, index, matrix) {
  const { rows, columns } = sizesOf(results.get(result.operation.operands[index]));
  if (isFolded(result) || Math.max(rows, columns) > page.fold.most) return null;
  const used = Array.from({ length: rows }, () => Array(columns).fill(false));
  const { matrices, rows: high, columns: wide } = sizesOf(result);
  for (let i = 0; i < matrices * high * wide; ++i) {
    const at = [Math.floor(i / (high * wide)), Math.floor(i / wide) % high, i % wide];
    for (const place of new NumberView(result, ...at).places) {
      if (place[0] !== index || place[1] !== matrix) continue;
      for (const [, , row, column] of entriesOf(place)) used[row][column] = true;
    }
  }
  return used.flat().includes(false) && used.flat().includes(true) ? used : null;
}

// What no number of the result is made of is faint.
function fadeUnused(table, used, turned) {
  used.forEach((entries, row) =>
    entries.forEach((isUsed, column) => {
      const place = turned ? [column, row] : [row, column];
      if (!isUsed) cellIn(table, ...place).className = "unused";
    }),
  );
}

function operandTable(result, index, matrix) {
  const { operands, transposed } = result.operation;
  const table = tableOf(operands[index], matrix);
  if (!table) return null;
  const copy = copyOfTable(table, transposed[index]);
  copy.dataset.matrix = matrix;
  const used = entriesUsed(result, index, matrix);
  if (used) fadeUnused(copy, used, transposed[index]);
  return copy;
}

// Of several matrices it is said which one it is.
function nameMatrix(box, name, matrices) {
  const isOneOfMany = shownMatrices(name).length > 1;
  const names = isOneOfMany ? matrices.map((matrix) => matrixName(results.get(name), matrix)) : [];
  box.closest(".operand").querySelector(".matrix-name").textContent = names.join("; ");
}

function fillOperand(figure, index, matrix) {
  const result = results.get(figure.dataset.result);
  const name = result.operation.operands[index];
  const box = operandBox(figure, index);
  if (!box) return;
  refreshTables(name);
  const matrices = standingWith(result.operation, matrix);
  const stands = `${matrices[0]} ${tableKey(results.get(name))}`;
  if (box.dataset.stands === stands) return;
  box.dataset.stands = stands;
  const tables = matrices.map((each) => operandTable(result, index, each)).filter(Boolean);
  if (tables.length > 0) box.replaceChildren(...tables);
  nameMatrix(box, name, matrices);
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
  const table = box.querySelector(`table[data-matrix="${matrix}"]`) ?? box.querySelector("table");
  return cellIn(table, ...place);
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
