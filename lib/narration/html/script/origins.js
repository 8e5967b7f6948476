// Where does this number come from? Pointing at a cell, tapping it or moving
// to it with the arrow keys writes its arithmetic below the table.

function placeOf(cell) {
  const table = cell.closest("table");
  const block = cell.closest(".matrix");
  const figure = cell.closest("figure");
  const result = results.get(figure.dataset.result);
  const { rows, columns } = sizesOf(result);
  const [line, position] = positionIn(cell);
  return {
    figure,
    result,
    header: table.tHead?.rows[0].cells[cell.cellIndex]?.textContent,
    side: cell.parentElement.querySelector("th")?.textContent,
    at: [line, position],
    matrix: Number(block.dataset.matrix),
    row: indexAt(line, rows),
    column: indexAt(position, columns),
  };
}

// The chapter's own words, for a number that is the chapter's own.
function originText({ result, matrix, at: [row, column] }) {
  const { shown_by: shownBy } = result.own;
  const block = shownBy ? [...new Set(shownBy)].indexOf(matrix) : matrix;
  const { shared, cells } = result.origins[block][row];
  const text = cells[column];
  if (!Array.isArray(text)) return text;
  const [before, after, piece = 0] = text;
  return before + shared[piece] + after;
}

// The places in the operands that the number was made from.
function madeFrom({ result, matrix, row, column }) {
  return new NumberView(result, matrix, row, column).places;
}

// The entries of a place, in order, as operand, matrix, row, column.
function entriesOf([operand, matrix, row, rows, column, columns]) {
  return Array.from({ length: rows * columns }, (_, i) => [
    operand,
    matrix,
    row + Math.floor(i / columns),
    column + (i % columns),
  ]);
}

function placeName({ result, matrix, header, side }) {
  if (result.shape.length === 1) {
    return result.columns.length > 0 ? header : `entry ${header}`;
  }
  const words = [matrixName(result, matrix)];
  if (side !== undefined) words.push(`row ${side}`);
  if (header !== undefined) words.push(`column ${header}`);
  return words.filter((word) => word !== "").join(", ");
}

// Below the result and what it was made from.
function originBox(figure) {
  return figure.closest(".made").querySelector(".origin");
}

const players = new Map();

const onlyComputed = "This number is computed from what you changed.";

// Whether rows and columns are those of the chapter's tables.
function hasOwnNames({ rows, columns, own }) {
  return rows === own.rows && columns === own.columns;
}

// A result may be the same though what it was made from is not.
function textOf(place) {
  const { result, matrix, row, column } = place;
  const isOwn = hasOwnNames(result) && !changedTensor(result);
  if (isOwn && keyFor(result.name, state) === ownKeyFor(result.name)) return originText(place);
  return explainNow(result, matrix, row, column) ?? (isOwn ? originText(place) : onlyComputed);
}

function showOrigin(cell) {
  if (cell.classList.contains("gap")) return;
  const place = placeOf(cell);
  const { figure, result } = place;
  figure.querySelector(".chosen")?.classList.remove("chosen");
  cell.classList.add("chosen");
  const where = [result.name, placeName(place)].filter(Boolean).join(", ");
  const text = textOf(place);
  originBox(figure).replaceChildren(
    element("p", { class: "place", dir: "auto" }, where),
    element("p", { class: "arithmetic" }, text),
  );
  light(figure, place);
  showUsesSoon(place);
  players.get(figure)?.reset();
}

// The cell of a table at [matrix, row, column], if the page shows it.
function cellAt(result, [matrix, row, column]) {
  const { rows, columns } = sizesOf(result);
  if (row >= rows || column >= columns) return null;
  const place = [positionOf(row, rows), positionOf(column, columns)];
  const table = place.includes(null) ? null : tableOf(result.name, matrix);
  return table ? cellIn(table, ...place) : null;
}

// The cell that the address names, else the one that the lesson follows.
function showChosenOrigin(figure) {
  const result = results.get(figure.dataset.result);
  const { matrix, row, column } = result.first;
  const { rows, columns } = sizesOf(result);
  const first = [matrix, Math.min(row, rows - 1), Math.min(column, columns - 1)];
  const cell = (state.cell && cellAt(result, state.cell)) ?? cellAt(result, first);
  if (cell) {
    figure.closest("article").classList.add("explained");
    showOrigin(cell);
    return;
  }
  const words = "Point at a number to see where it comes from.";
  originBox(figure).replaceChildren(element("p", { class: "note" }, words));
}

function numberCellOf(target) {
  const cell = target.closest?.("figure.result td");
  return cell && !cell.closest("thead") ? cell : null;
}

// One stop for Tab in each table; arrow keys move within.
function moveTo(cell) {
  const table = cell.closest("table");
  table.querySelector("td[tabindex='0']")?.setAttribute("tabindex", "-1");
  cell.setAttribute("tabindex", "0");
  cell.focus();
}

const moves = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

function moveWithKeys(event) {
  const cell = numberCellOf(event.target);
  const move = moves[event.key];
  if (!cell || !move) return;
  event.preventDefault();
  event.stopPropagation();
  const body = cell.closest("tbody");
  const [line, position] = positionIn(cell);
  const next = body.rows[line + move[0]]?.querySelectorAll("td")[
    position + move[1]
  ];
  if (next) moveTo(next);
}

function prepareTables(article) {
  for (const table of article.querySelectorAll("figure.result table")) {
    table.setAttribute("role", "grid");
    const cells = table.querySelectorAll("tbody td");
    cells.forEach((cell, i) => cell.setAttribute("tabindex", i === 0 ? 0 : -1));
  }
}

// Pointing shows; what is clicked, or reached by keys, stands in the address too.
function watchTables(main) {
  main.addEventListener("pointerover", (event) => {
    const cell = numberCellOf(event.target);
    if (cell) showOrigin(cell);
  });
  for (const type of ["click", "focusin"]) {
    main.addEventListener(type, (event) => {
      const cell = numberCellOf(event.target);
      if (!cell || cell.classList.contains("gap")) return;
      showOrigin(cell);
      if (cell.closest("article").id !== state.step) return;
      const { matrix, row, column } = placeOf(cell);
      setState({ cell: [matrix, row, column] });
    });
  }
  main.addEventListener("keydown", moveWithKeys);
}
