// What the page carries; html/data.hpp says how. What a sentence decides, tokens
// and the shapes and names of results, changes with it; `own` has the chapter's.
const page = JSON.parse(document.getElementById("data").textContent);
const results = new Map(page.results.map((result) => [result.name, result]));
const ownTokens = page.tokens;
for (const result of page.results) {
  const { shape, rows, columns, shown_by } = result;
  result.own = { shape, rows, columns, shown_by };
}

// Numbers of any rank are so many matrices; a vector is one row.
function sizesOf({ shape }) {
  return {
    matrices: shape.slice(0, -2).reduce((count, size) => count * size, 1),
    rows: shape.at(-2) ?? 1,
    columns: shape.at(-1) ?? 1,
  };
}

function ownSizesOf({ own }) {
  return sizesOf(own);
}

function countOf(name) {
  return results.get(name).shape.reduce((count, size) => count * size, 1);
}

// Numbers that a chapter begins with: inputs and what is drawn.
function isLeaf(name) {
  const result = results.get(name);
  if (result === undefined || (hasFolded && limitOfIds(result) !== null)) return false;
  return kinds[result.operation.kind].isLeaf === true;
}

// Of ids the number that they are below; null of other numbers.
function limitOfIds({ operation }) {
  return operation.parameters?.below ?? null;
}

// Whether a reader may write the number into a result.
function isAllowedIn(result, number) {
  const limit = limitOfIds(result);
  return limit === null || (Number.isInteger(number) && number >= 0 && number < limit);
}

// How many heads can be switched off.
function headCount() {
  return page.results.reduce(
    (most, { operation }) =>
      Math.max(most, kinds[operation.kind].headsOf?.(operation) ?? 0),
    0,
  );
}

// The row or column that stands at a position of a folded table, or null.
function indexAt(position, count, fold = page.fold) {
  const { most, first, last } = fold;
  if (count <= most || position < first) return position;
  return position === first ? null : position + count - last - first - 1;
}

// Where a row or column stands in a folded table, or null.
function positionOf(index, count) {
  const { most, first, last } = page.fold;
  if (count <= most || index < first) return index;
  return index < count - last ? null : index - (count - last) + first + 1;
}

// What stands at each position.
function shownIndices(count, fold = page.fold) {
  const positions = count <= fold.most ? count : fold.first + 1 + fold.last;
  return Array.from({ length: positions }, (_, position) => indexAt(position, count, fold));
}

function isFolded(result) {
  const { rows, columns } = sizesOf(result);
  return Math.max(rows, columns) > page.fold.most;
}

// "-inf", "inf" and "nan" stand in the data as text.
function numberOf(value) {
  if (typeof value === "number") return value;
  return { "-inf": -Infinity, inf: Infinity }[value] ?? NaN;
}

// "1.2e+09"
function withExponent(number, decimals) {
  return number.toExponential(decimals).replace(/e([+-])(\d)$/, "e$10$2");
}

function fixedText(number, decimals = page.precision) {
  if (Number.isFinite(number)) {
    const isCounted = decimals === 0 && Math.abs(number) < 1e10;
    if (Math.abs(number) >= 1e8 && !isCounted) return withExponent(number, decimals);
    return number.toFixed(decimals).replace(/^-(0\.?0*)$/, "$1");
  }
  return Number.isNaN(number) ? "nan" : number < 0 ? "-inf" : "inf";
}

// "sequence 0, head 1" for a matrix of a batch or of heads.
function matrixName({ shape }, matrix) {
  if (shape.length < 3) return "";
  if (shape.length < 4) return `sequence ${matrix}`;
  return `sequence ${Math.floor(matrix / shape[1])}, head ${matrix % shape[1]}`;
}
