// Attention as lines: the sentence twice, and from the chosen query a line to
// every key, as wide as its weight. Lengths are in units of a sixteenth of the
// page's font size.
const lineHeight = 24;
const bendWidth = 70;
const widestLine = 14;
const lineFont = "13.6px system-ui, sans-serif";

const ruler = document.createElement("canvas").getContext("2d");

function textWidth(text) {
  ruler.font = `700 ${lineFont}`;
  return Math.ceil(ruler.measureText(text).width);
}

// Where the columns of a picture are; no word runs into another.
const columnsFor = new WeakMap(); // by tokens

function columnsOfLines() {
  if (!columnsFor.has(page.tokens)) {
    const word = Math.max(...page.tokens.map((name) => textWidth(shortened(name))));
    const left = word + 4;
    const right = left + bendWidth + 12;
    const width = right + word + 12 + textWidth(fixedText(-0.5));
    columnsFor.set(page.tokens, { left, right, width });
  }
  return columnsFor.get(page.tokens);
}

function heightAt(index) {
  return lineHeight * (index + 0.5) + 2;
}

function tokenText(index, x, anchor, kind) {
  return svgElement(
    "text",
    { x, y: heightAt(index) + 5, "text-anchor": anchor, class: kind },
    shortened(page.tokens[index]),
  );
}

// The weights from one query: of a vector all, of a matrix one row.
function weightsFrom(tensor, matrix, query) {
  const row = tensor.rows === 1 ? 0 : query;
  const begin = (matrix * tensor.rows + row) * tensor.columns;
  return [...tensor.values.slice(begin, begin + tensor.columns)];
}

// The same measure all over the page; long sentences share out less to each.
function lineWidth(weight) {
  const measure = widestLine * Math.max(1, page.tokens.length / 12);
  return Math.min(widestLine, weight * measure);
}

// What is written again only where it changes, which costs the browser most.
function setIfOther(node, attribute, value) {
  if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
}

function setLine(line, query, key, weight) {
  const { left, right } = columnsOfLines();
  const bend = (left + right) / 2;
  const [from, to] = [heightAt(query), heightAt(key)];
  const width = lineWidth(weight);
  const path = `M${left + 6} ${from} C${bend} ${from} ${bend} ${to} ${right - 6} ${to}`;
  setIfOther(line, "d", weight > 0 ? path : "");
  setIfOther(line, "class", weight > 0 ? "line" : "no-line");
  setIfOther(line, "stroke-width", Math.max(0.5, width).toFixed(2));
  setIfOther(line, "stroke-opacity", (0.35 + 0.04 * width).toFixed(2));
}

// What the picture shows, for those who do not see it.
function spoken(query, weights) {
  const most = weights
    .map((weight, key) => ({ weight, key }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ weight, key }) => `${page.tokens[key]} ${fixedText(weight)}`);
  return `${page.tokens[query]} attends most to: ${most.join(", ")}`;
}

class LinesPicture {
  constructor() {
    const { left, right, width } = columnsOfLines();
    const height = lineHeight * page.tokens.length + 4;
    this.svg = svgElement("svg", {
      class: "lines",
      role: "img",
      viewBox: `0 0 ${width} ${height}`,
      width: `${width / 16}rem`,
      height: `${height / 16}rem`,
    });
    this.scrolled = 0;
    this.lines = page.tokens.map(() => svgElement("path"));
    this.words = page.tokens.map((_, i) => tokenText(i, left, "end", "query"));
    this.weights = page.tokens.map((_, i) =>
      svgElement("text", { x: width, y: heightAt(i) + 5, "text-anchor": "end", class: "weight" }),
    );
    this.words.forEach((word, index) =>
      word.addEventListener("click", () => setState({ query: index })),
    );
    const keys = page.tokens.map((_, i) => tokenText(i, right, "start", "key"));
    this.svg.append(...this.lines, ...this.words, ...keys, ...this.weights);
  }

  draw(weights, query) {
    this.numbers = weights;
    this.svg.setAttribute("aria-label", spoken(query, weights));
    weights.forEach((weight, key) => {
      setLine(this.lines[key], query, key, weight);
      const kind = key === query ? "query chosen" : "query";
      setIfOther(this.words[key], "class", kind);
    });
    this.writeWeights();
  }

  // Of a picture that scrolls those in view at once, the others a little later:
  // a slider that is drawn does not wait for what nobody sees.
  writeWeights() {
    const first = Math.floor(this.scrolled / lineHeight) - 2;
    const last = first + mostWordsInView + 12;
    const write = (key) => {
      this.weights[key].textContent = fixedText(this.numbers[key]);
    };
    this.numbers.forEach((_, key) => {
      if (key >= first && key <= last) write(key);
    });
    clearTimeout(this.rest);
    if (this.numbers.length <= mostWordsInView) return;
    this.rest = setTimeout(() => this.numbers.forEach((_, key) => write(key)), 100);
  }
}

// A picture that is taller than its box shows the query, and keys scroll it.
function scrollToQuery(picture) {
  if (picture.scrollHeight <= picture.clientHeight) return;
  const share = (chosenQuery() + 0.5) / page.tokens.length;
  picture.scrollTop =
    share * picture.scrollHeight - picture.clientHeight / 2;
}

const mostPictures = 8;
// With more words a picture scrolls, for which keys must reach it.
const mostWordsInView = 20;

// Beside the numbers of a result of weights: one picture for each matrix that
// has a table.
class AttentionLines {
  constructor(figure) {
    this.result = results.get(figure.dataset.result);
    const { name } = this.result;
    this.matrices = shownMatrices(name).slice(0, mostPictures);
    this.pictures = this.matrices.map(() => new LinesPicture());
    this.note = element("p", { class: "note" });
    const figures = this.pictures.map(({ svg }, i) => {
      const caption = matrixName(this.result, this.matrices[i]);
      const box = element("figure", { class: "picture" });
      if (page.tokens.length > mostWordsInView) box.tabIndex = 0;
      if (caption) box.append(element("figcaption", {}, caption));
      box.append(svg);
      box.addEventListener("scroll", () => {
        this.pictures[i].scrolled = box.scrollTop;
      });
      return box;
    });
    const heading = element("h4", {}, "Attention as lines");
    this.box = element(
      "section",
      { class: "attention-lines", "aria-label": `Attention as lines: ${name}` },
      heading,
      this.note,
      element("div", { class: "pictures" }, ...figures),
    );
    if (shownMatrices(name).length > mostPictures) {
      const note = `The first ${mostPictures} of ${shownMatrices(name).length} are drawn.`;
      this.box.append(element("p", { class: "note" }, note));
    }
    figure.closest(".work").append(this.box);
  }

  draw() {
    const tensor = evaluateNow(this.result.name);
    if (!tensor) {
      this.note.textContent = "There are too many weights for this page to carry; a shorter sentence has them.";
      return;
    }
    const query = chosenQuery();
    const rows = this.matrices.map((matrix) => weightsFrom(tensor, matrix, query));
    rows.forEach((weights, i) => this.pictures[i].draw(weights, query));
    const isEmpty = rows.some((weights) => weights.every((weight) => weight === 0));
    this.note.textContent = isEmpty
      ? `Where every weight of ${page.tokens[query]} is 0, there is no line to draw.`
      : "";
    if (this.query === query) return;
    this.query = query;
    for (const { svg } of this.pictures) scrollToQuery(svg.parentElement);
  }
}

// Whether a vector was made from the row of the token that is followed.
function isOfQuery({ operation }) {
  const kind = kinds[operation.kind];
  if (kind.takesQuery) return kind.takesQuery(operation);
  return operation.operands.some((name) => isOfQuery(results.get(name)));
}

function isOverTokens(result) {
  const { role, shape } = result;
  return (
    role === "weights" &&
    shape.at(-1) === page.tokens.length &&
    (shape.length === 1
      ? isOfQuery(result)
      : shape.at(-2) === page.tokens.length)
  );
}
