// Numbers that a chapter begins with can be typed, or dragged with a mouse.
const dragPerPixel = 0.01;
const idsPerPixel = 0.1;

// The number that a cell shows, if the reader may change it: { name, index,
// matrices }, of matrices with the same numbers all.
function editableOf(cell) {
  const result = editedResult(cell);
  if (!result || !isLeaf(result.name) || cell.closest("thead")) return null;
  const table = cell.closest("table");
  const place = positionIn(cell);
  if (table.hasAttribute("data-turned")) place.reverse();
  const { rows, columns, matrices } = sizesOf(result);
  const [row, column] = [indexAt(place[0], rows), indexAt(place[1], columns)];
  if (row === null || column === null) return null;
  const matrix = matrixOf(cell);
  const indices = [];
  for (let m = 0; m < matrices; ++m) {
    const shown = result.shown_by?.[m] ?? m;
    if (shown === matrix) indices.push((m * rows + row) * columns + column);
  }
  return { name: result.name, indices };
}

// The result whose number stands in a cell of a figure or of an operand.
function editedResult(cell) {
  const operand = cell.closest(".operand");
  if (!operand) return results.get(cell.closest("figure.result")?.dataset.result);
  const figure = operand.closest(".equation").querySelector("figure.result");
  const { operation } = results.get(figure.dataset.result);
  return results.get(operation.operands[operand.dataset.operand]);
}

function matrixOf(cell) {
  const operand = cell.closest(".operand .scroll");
  if (operand) return Number(operand.dataset.stands.split(" ")[0]);
  return Number(cell.closest(".matrix").dataset.matrix);
}

function setNumber({ name, indices }, number) {
  const numbers = { ...state.edits[name] };
  for (const index of indices) numbers[index] = number;
  setState({ edits: { ...state.edits, [name]: numbers } });
}

function numberAt({ name, indices }) {
  return evaluateNow(name).values[indices[0]];
}

// Where it stands in the step's result, whose tables may be built anew; null of an
// operand's.
function placeInResult(cell) {
  if (!cell.closest("figure.result")) return null;
  const { result, matrix, row, column } = placeOf(cell);
  return { result, at: [matrix, row, column] };
}

// An input in the cell's place; Enter takes what was typed, Escape does not.
function typeInto(cell, editable) {
  const field = element("input", {
    type: "number",
    step: "any",
    class: "typed",
    "aria-label": `New number for ${editable.name}`,
  });
  const limit = limitOfIds(results.get(editable.name));
  if (limit !== null) Object.assign(field, { step: "1", min: "0", max: String(limit - 1) });
  field.value = String(Number(numberAt(editable).toFixed(page.precision)));
  const text = cell.textContent;
  cell.replaceChildren(field);
  field.focus();
  field.select();
  const place = placeInResult(cell);
  let isDone = false;
  const finish = (takes) => {
    if (isDone) return;
    isDone = true;
    const number = field.valueAsNumber;
    cell.textContent = text;
    if (takes && field.checkValidity() && Number.isFinite(number)) {
      setNumber(editable, Math.fround(number));
    }
    const shown = cell.isConnected ? cell : place && cellAt(place.result, place.at);
    if (shown?.hasAttribute("tabindex")) shown.focus();
  };
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && field.reportValidity()) finish(true);
    if (event.key === "Escape") finish(false);
  });
  field.addEventListener("blur", () => finish(true));
}

function editableIn(target) {
  const cell = target.closest?.(".work td:not(.gap)");
  return cell && !cell.querySelector("input") ? cell : null;
}

// So many pixels to the right of where a number was taken.
function draggedNumber({ name }, number, pixels) {
  const limit = limitOfIds(results.get(name));
  if (limit === null) {
    return Math.fround(Number((number + pixels * dragPerPixel).toFixed(page.precision)));
  }
  return Math.min(Math.max(Math.round(number + pixels * idsPerPixel), 0), limit - 1);
}

// The drag goes on though tables are written anew under it.
function startDrag(event) {
  const cell = editableIn(event.target);
  const isDrag = event.pointerType === "mouse" && event.button === 0;
  const editable = cell && isDrag ? editableOf(cell) : null;
  if (!editable) return;
  const begin = { x: event.clientX, number: numberAt(editable) };
  const drag = ({ clientX, buttons }) => {
    if (buttons === 0) return;
    const steps = Math.round(clientX - begin.x);
    if (steps === 0) return;
    setNumber(editable, draggedNumber(editable, begin.number, steps));
  };
  const end = () => {
    removeEventListener("pointermove", drag);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", end);
  };
  addEventListener("pointermove", drag);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
}

function watchEdits(main) {
  main.addEventListener("pointerdown", startDrag);
  main.addEventListener("dblclick", (event) => {
    const cell = editableIn(event.target);
    const editable = cell && editableOf(cell);
    if (editable) typeInto(cell, editable);
  });
  main.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "F2") return;
    const cell = editableIn(event.target);
    const editable = cell && editableOf(cell);
    if (!editable) return;
    event.preventDefault();
    typeInto(cell, editable);
  });
}

// Below numbers that may be changed.
const editHint = "Double-click a number, or press Enter on it, to type another; or drag it sideways.";
