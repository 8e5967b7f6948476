// The weights of several heads, those of one result or those of the results that a
// step joins, and a small heatmap of each head.
//
// A view is { name, matrix, tensor, sequence, head }: one matrix of weights. The head
// is null where a result has none.

// The results of weights whose heads a step puts together, or null.
function weightsJoinedBy({ operation }) {
  const { headsOf } = kinds[operation.kind];
  if (!headsOf || operation.operands.length < 2) return null;
  const names = operation.operands.map((name) => results.get(name).operation.operands[0]);
  const areWeights = names.every((name) => name && isOverTokens(results.get(name)));
  return areWeights ? names : null;
}

function viewsOfOne(name, ownHead = null) {
  const tensor = evaluateNow(name);
  if (!tensor) return null;
  const { shape } = results.get(name);
  const heads = shape.length === 4 ? shape[1] : 1;
  return [...new Set(firstOfSame(tensor))].map((matrix) => ({
    name,
    matrix,
    tensor,
    sequence: Math.floor(matrix / heads),
    head: shape.length === 4 ? matrix % heads : ownHead,
  }));
}

// All views of a step, sequence after sequence, or null if the page cannot know them.
function viewsOf(result) {
  const joined = weightsJoinedBy(result);
  if (!joined) return viewsOfOne(result.name);
  const views = joined.map((name, head) => viewsOfOne(name, head));
  if (views.includes(null)) return null;
  return views.flat().sort((a, b) => a.sequence - b.sequence || a.head - b.head);
}

function nameOfView({ name, matrix, sequence, head }, views) {
  if (head === null) return matrixName(results.get(name), matrix);
  const isOfMany = views.some((other) => other.sequence !== sequence);
  return isOfMany ? `sequence ${sequence}, head ${head}` : `head ${head}`;
}

function isSwitchedOff({ head }) {
  return head !== null && state.off.includes(head);
}

// So many heads have a colour of their own, in style/heads.css.
const headColors = 8;

function colorClassOf({ head }) {
  return `head-${head % headColors}`;
}

// How a head's lines look where they lie over each other.
function sampleOf(view) {
  const sample = svgElement("svg", {
    class: "sample",
    viewBox: "0 0 44 8",
    "aria-hidden": "true",
  });
  const line = { class: `line ${colorClassOf(view)}`, d: "M0 4H44", "stroke-width": 6 };
  sample.append(svgElement("path", line));
  return sample;
}

// A button that shows all weights of a head, with the query's row marked.
class HeadMap {
  constructor(view, name, choose) {
    this.canvas = element("canvas");
    this.row = element("span", { class: "query-row" });
    this.name = element("span", {}, name);
    this.button = element(
      "button",
      { type: "button", class: "head-map" },
      element("span", { class: "map-of-head" }, this.canvas, this.row),
      this.name,
      sampleOf(view),
    );
    this.button.addEventListener("click", choose);
  }

  draw({ name, matrix, tensor }, { text, isChosen, isOff, hasLines }) {
    const { rows, columns } = tensor;
    if (this.canvas.width !== columns) this.canvas.width = columns;
    if (this.canvas.height !== rows) this.canvas.height = rows;
    paint(this.canvas, results.get(name), tensor, matrix);
    const place = rows === 1 ? 0 : chosenQuery();
    this.row.style.top = `${(100 * place) / rows}%`;
    this.row.style.height = `${100 / rows}%`;
    this.name.textContent = text;
    this.button.setAttribute("aria-pressed", String(isChosen));
    this.button.classList.toggle("off", isOff);
    this.button.classList.toggle("lineless", !hasLines);
  }
}
