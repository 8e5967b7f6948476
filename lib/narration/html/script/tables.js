// Tables of numbers: where they are in the page, and what stands in them when
// the reader has changed something.
const shades = 10;

function figureOf(name) {
  return document.querySelector(`figure.result[data-result="${CSS.escape(name)}"]`);
}

function blocksOf(name) {
  return [...figureOf(name).querySelectorAll(".matrix")];
}

// Of matrices with the same numbers only the first has a table.
function shownMatrices(name) {
  return blocksOf(name).map((block) => Number(block.dataset.matrix));
}

function tableOf(name, matrix) {
  const shown = results.get(name).shown_by?.[matrix] ?? matrix;
  return blocksOf(name)
    [shownMatrices(name).indexOf(shown)]?.querySelector("table");
}

function cellIn(table, row, column) {
  return table.tBodies[0].rows[row]?.querySelectorAll("td")[column];
}

// The row and the column of the table that a cell stands in.
function positionIn(cell) {
  const line = cell.parentElement;
  return [line.sectionRowIndex, [...line.querySelectorAll("td")].indexOf(cell)];
}

const rounding = 1e-6; // Shading, in lib/narration/layout
const scales = { key: null, ofUnits: new Map() };

// The number that gets the full colour. Other numbers to begin with may make the
// largest of a unit another one.
function scaleOf(result) {
  const { sentence, seed, edits } = state;
  const isOwn = sentence === null && seed === null && Object.keys(edits).length === 0;
  if (isOwn || !["values", "scores"].includes(result.role)) return result.scale;
  const key = JSON.stringify([sentence, seed, edits]);
  if (scales.key !== key) Object.assign(scales, { key, ofUnits: new Map() });
  if (!scales.ofUnits.has(result.unit)) {
    const members = page.results.filter(({ unit }) => unit === result.unit);
    const numbers = members.map(({ name }) => largestOf(evaluateNow(name)?.values ?? []));
    const largest = Math.max(...numbers);
    scales.ofUnits.set(result.unit, largest > rounding ? largest : 1);
  }
  return scales.ofUnits.get(result.unit);
}

// Where a number lies on the ramp of colours, from -shades to shades; see
// ramp_place and Shading in lib/narration/layout.
function rampPlace({ role, scale }, value) {
  if (role === "weights" && value < 0) return 0;
  return Math.sign(value) * shades * Math.sqrt(Math.min(1, Math.abs(value) / scale));
}

function rampClass(place) {
  return place === 0 ? "" : `${place < 0 ? "n" : "p"}${Math.abs(place)}`;
}

function shadeClass(result, value) {
  if (!Number.isFinite(value)) return "infinite";
  if (result.role === "mask") return value === 0 ? "" : "hidden";
  const { role } = result;
  return rampClass(Math.round(rampPlace({ role, scale: scaleOf(result) }, value)));
}

// None where all numbers are whole.
function decimalsFor({ values }) {
  return values.every((value) => Number.isInteger(value)) ? 0 : page.precision;
}

// What stood in a cell when the page came.
const ownCells = new WeakMap();

function rememberedCell(td) {
  if (!ownCells.has(td)) {
    const shade = [...td.classList].find((name) => !["lit", "chosen"].includes(name));
    ownCells.set(td, { text: td.textContent, shade: shade ?? "" });
  }
  return ownCells.get(td);
}

function writeCell(td, text, shade) {
  td.textContent = text;
  const marks = ["lit", "chosen"].filter((mark) => td.classList.contains(mark));
  td.className = [shade, ...marks].filter(Boolean).join(" ");
}

function eachCell(result, table, act) {
  const { rows, columns } = sizesOf(result);
  for (const line of table.tBodies[0].rows) {
    line.querySelectorAll("td").forEach((td, position) => {
      const row = indexAt(line.sectionRowIndex, rows);
      const column = indexAt(position, columns);
      if (row !== null && column !== null) act(td, row, column);
    });
  }
}

// What is infinite, or no number, is the same as itself alone.
function isSameNumber(a, b) {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Object.is(a, b);
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
}

function sameNumbers(a, b) {
  return (
    a.values.length === b.values.length &&
    a.values.every((value, i) => isSameNumber(value, b.values[i]))
  );
}

const compared = new Map();

// The tensor of a result as the reader changed it, or null if it is the
// chapter's own.
function changedTensor({ name }) {
  const key = keyFor(name, state);
  if (key === ownKeyFor(name)) return null;
  if (compared.get(name)?.key !== key) {
    const tensor = evaluateNow(name);
    const isOwn = !tensor || sameNumbers(tensor, evaluate(name));
    compared.set(name, { key, tensor: isOwn ? null : tensor });
  }
  return compared.get(name).tensor;
}

// Two tables of a result with the same key show the same.
function tableKey(result) {
  return `${keyFor(result.name, state)} ${scaleOf(result)}`;
}

const refreshed = new Map();
const builtFor = new Map(); // the tokens that a result's tables are for
const ownContents = new Map();

// A result's tables are built anew for a sentence of the reader's, and are the
// page's own again without one.
function followTokens(name) {
  if ((builtFor.get(name) ?? ownTokens) === page.tokens) return;
  builtFor.set(name, page.tokens);
  refreshed.set(name, "");
  const figure = figureOf(name);
  if (!ownContents.has(name)) ownContents.set(name, [...figure.childNodes]);
  const isOwn = page.tokens === ownTokens;
  figure.replaceChildren(...(isOwn ? ownContents.get(name) : builtContent(results.get(name))));
}

// Writes into a result's tables what the reader's choice makes of them.
function refreshTables(name) {
  followTokens(name);
  const result = results.get(name);
  const key = tableKey(result);
  if ((refreshed.get(name) ?? `${ownKeyFor(name)} ${result.scale}`) === key) return;
  refreshed.set(name, key);
  const isOwn = page.tokens === ownTokens && scaleOf(result) === result.scale;
  const tensor = isOwn ? changedTensor(result) : evaluateNow(name);
  const decimals = tensor && decimalsFor(tensor);
  for (const block of blocksOf(name)) {
    const matrix = Number(block.dataset.matrix);
    const table = block.querySelector("table");
    eachCell(result, table, (td, row, column) => {
      const before = rememberedCell(td);
      if (!tensor) {
        writeCell(td, before.text, before.shade);
        return;
      }
      const value = at(tensor, matrix, row, column);
      writeCell(td, fixedText(value, decimals), shadeClass(result, value));
    });
  }
}

// A copy of a table, its rows as columns if that is wanted.
function copyOfTable(table, turned) {
  if (!turned) {
    const copy = table.cloneNode(true);
    copy.removeAttribute("role");
    for (const td of copy.querySelectorAll("td")) {
      td.removeAttribute("tabindex");
      td.classList.remove("lit", "chosen");
    }
    return copy;
  }
  const lines = [...table.rows].map((line) => [...line.cells]);
  const name = `${table.getAttribute("aria-label")}, transposed`;
  const copy = element("table", { "aria-label": name, "data-turned": "" });
  const [head, body] = [element("thead"), element("tbody")];
  lines[0].forEach((_, column) => {
    const line = element("tr");
    for (const cells of lines) line.append(turnedCell(cells[column]));
    (column === 0 ? head : body).append(line);
  });
  copy.append(head, body);
  return copy;
}

function turnedCell(cell) {
  const copy = cell.cloneNode(true);
  copy.removeAttribute("tabindex");
  copy.classList.remove("lit", "chosen");
  const scope = { col: "row", row: "col" }[copy.getAttribute("scope")];
  if (scope) copy.setAttribute("scope", scope);
  return copy;
}

// What is wider than its box fades where it goes on; `tell` hears whether it does.
function watchWidth(box, tell = () => {}) {
  const look = () => {
    const isWide = box.scrollWidth - box.clientWidth > 4;
    const rest = box.scrollWidth - box.clientWidth - box.scrollLeft;
    box.classList.toggle("goes-on", rest > 4);
    tell(isWide);
  };
  box.addEventListener("scroll", look, { passive: true });
  new ResizeObserver(look).observe(box);
}

// A wide table says so, too.
function watchTable(box) {
  if (box.previousElementSibling?.matches(".goes-on-note")) return;
  const note = element("p", { class: "note goes-on-note" }, "goes on →");
  note.hidden = true;
  box.before(note);
  watchWidth(box, (isWide) => (note.hidden = !isWide));
}
