// Tables for numbers of other sizes than the chapter's: html/step.cpp and
// html/table.cpp once more.
function headerCell(scope, names, index) {
  if (index === null) return element("td", { class: "gap" }, "…");
  const isNamed = index < names.length;
  const looks = isNamed ? { dir: "auto" } : { class: "index" };
  return element("th", { scope, ...looks }, isNamed ? names[index] : String(index));
}

function numberCell(result, tensor, place, decimals) {
  if (place.includes(null)) return element("td", { class: "gap" }, "…");
  const value = at(tensor, ...place);
  const shade = shadeClass(result, value);
  return element("td", shade ? { class: shade } : {}, fixedText(value, decimals));
}

const shortestLongVector = 12;

// Whether a table breaks the numbers into lines of ten.
function isLongVector({ shape, columns }, shown) {
  return shape.length === 1 && columns.length === 0 && shown > shortestLongVector;
}

// One matrix of the numbers, as `name`.
function builtTable(result, tensor, matrix, { name, fold, decimals }) {
  const columns = shownIndices(tensor.columns, fold);
  const hasSides = result.shape.length > 1;
  const line = element("tr", {}, ...(hasSides ? [element("td")] : []));
  line.append(...columns.map((column) => headerCell("col", result.columns, column)));
  const lines = shownIndices(tensor.rows, fold).map((row) =>
    element(
      "tr",
      {},
      ...(hasSides ? [headerCell("row", result.rows, row)] : []),
      ...columns.map((column) => numberCell(result, tensor, [matrix, row, column], decimals)),
    ),
  );
  const head = result.shape.length > 0 ? [element("thead", {}, line)] : [];
  const isLong = isLongVector(result, shownIndices(tensor.columns, fold).length);
  const looks = isLong ? { class: "long" } : {};
  const body = element("tbody", {}, ...lines);
  return element("table", { ...looks, "aria-label": name }, ...head, body);
}

function captionOf({ name, shape }) {
  return `${name} ${shape.length === 0 ? "(one number)" : shapeText(shape)}`;
}

function shapeText(shape) {
  return `(${shape.join(", ")})`;
}

// What the tables leave out.
function leftOutText({ rows, columns, matrices }) {
  const { most, first, last } = page.fold;
  const parts = [["rows", rows], ["columns", columns]]
    .filter(([, count]) => count > most)
    .map(([axis, count]) => `${axis} ${first} to ${count - last - 1} of ${count}`);
  const texts = parts.length > 0 ? [`… stands for ${parts.join(" and ")}, counted from 0`] : [];
  if (matrices > page.fold.matrices) texts.push(`${page.fold.matrices} of ${matrices} matrices are shown`);
  return texts.join("; ");
}

function builtBlock(result, tensor, matrix) {
  const own = matrixName(result, matrix);
  const same = result.shown_by
    .map((shown, other) => (shown === matrix && other !== matrix ? matrixName(result, other) : ""))
    .filter(Boolean);
  const caption = [own, ...(same.length > 0 ? [`the same numbers: ${same.join("; ")}`] : [])].join("; ");
  const name = [result.name, own].filter(Boolean).join(", ");
  const style = { name, fold: page.fold, decimals: decimalsFor(tensor) };
  const table = builtTable(result, tensor, matrix, style);
  const block = element("div", { class: "matrix", "data-matrix": matrix });
  if (caption) block.append(element("p", { class: "block" }, caption));
  block.append(scrollBox(`${name}, numbers`, table));
  return block;
}

// What stands in a figure of a result.
function builtContent(result) {
  const tensor = evaluateNow(result.name);
  const leftOut = leftOutText(tensor);
  return [
    element("figcaption", {}, captionOf(result)),
    ...(leftOut ? [element("p", { class: "note" }, `${leftOut}.`)] : []),
    ...[...new Set(result.shown_by)].map((matrix) => builtBlock(result, tensor, matrix)),
  ];
}
