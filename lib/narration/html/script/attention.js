// Attention as lines: the sentence twice, and from the chosen query a line to
// every key, as wide as its weight. Lengths are in units of a sixteenth of the
// page's font size.
const lineHeight = 24;
const bendWidth = 70;
const widestLine = 14;
const lineFontSize = 14.4;
const lineFont = `${lineFontSize}px system-ui, sans-serif`;
// With more words a picture scrolls, for which keys must reach it.
const mostWordsInView = 20;

const ruler = document.createElement("canvas").getContext("2d");

function textWidth(text) {
  ruler.font = `700 ${lineFont}`;
  return Math.ceil(ruler.measureText(text).width);
}

// Where the columns of a picture are; no word runs into another.
const columnsFor = new WeakMap(); // by names

function columnsOfLines(names) {
  if (!columnsFor.has(names)) {
    const word = Math.max(...names.map((name) => textWidth(shortened(name))));
    const left = word + 4;
    const right = left + bendWidth + 12;
    const width = right + word + 12 + textWidth(fixedText(-0.5));
    columnsFor.set(names, { left, right, width });
  }
  return columnsFor.get(names);
}

// Lines over each other need more room than a few lines do.
function placesFor(count, names) {
  const { left, right, width } = columnsOfLines(names);
  const row = Math.min(2, Math.max(1, count / 4)) * lineHeight;
  const heightOf = (index) => row * (index + 0.5) + 2;
  const height = row * names.length + 4;
  if (count === 1) return { left, right, width, height, row, heightOf };
  const bend = 2 * bendWidth;
  return { left, right: left + bend + 12, width: 2 * left + bend + 12, height, row, heightOf };
}

function tokenText(name, x, y, anchor, kind) {
  return svgElement(
    "text",
    { x, y: y + 5, "text-anchor": anchor, class: kind },
    shortened(name),
  );
}

// The weights from one query: of a vector all, of a matrix one row.
function weightsFrom(tensor, matrix, query) {
  return rowEntries(tensor, matrix, tensor.rows === 1 ? 0 : query);
}

// The same measure all over the page; long sentences share out less to each.
function lineWidth(weight, keys) {
  const measure = widestLine * Math.max(1, keys / 12);
  return Math.min(widestLine, weight * measure);
}

// What is written again only where it changes, which costs the browser most.
function setIfOther(node, attribute, value) {
  if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
}

// Where several lines go the same way each has a lane, so that none hides another, and
// the heaviest of the picture fills its own.
function laneOf(index, strands, row) {
  if (strands.length === 1) {
    const keys = strands[0].weights.length;
    return { shift: 0, widthOf: (weight) => lineWidth(weight, keys) };
  }
  const room = (row - 4) / strands.length;
  const most = largestOf(strands.flatMap(({ weights }) => weights));
  return {
    shift: (index - (strands.length - 1) / 2) * room,
    widthOf: (weight) => ((room - 1) * weight) / most,
  };
}

function linePath({ left, right, heightOf }, query, key, shift) {
  const bend = (left + right) / 2;
  const [from, to] = [query, key].map((index) => heightOf(index) + shift);
  return `M${left + 6} ${from} C${bend} ${from} ${bend} ${to} ${right - 6} ${to}`;
}

function setLine(line, places, { query, key, weight, lane, kind }) {
  const width = lane.widthOf(weight);
  const path = linePath(places, query, key, lane.shift);
  setIfOther(line, "d", weight > 0 ? path : "");
  setIfOther(line, "class", weight > 0 ? `line ${kind}`.trim() : "no-line");
  setIfOther(line, "stroke-width", Math.max(0.5, width).toFixed(2));
  setIfOther(line, "stroke-opacity", (0.35 + 0.04 * width).toFixed(2));
}

// What the picture shows, for those who do not see it.
function spoken(query, strands, names) {
  const mostOf = ({ weights, isOff }) =>
    isOff
      ? "switched off"
      : weights
          .map((weight, key) => ({ weight, key }))
          .sort((a, b) => b.weight - a.weight)
          .slice(0, 6)
          .map(({ weight, key }) => `${names[key]} ${fixedText(weight)}`)
          .join(", ");
  const words = strands.map((strand) =>
    strands.length === 1 ? mostOf(strand) : `${strand.name}: ${mostOf(strand)}`,
  );
  return `${names[query]} attends most to: ${words.join("; ")}`;
}

class LinesPicture {
  // With so many lines from the query to each key, by their names. A query is chosen
  // by its name too.
  constructor(count, names, choose) {
    this.names = names;
    this.places = placesFor(count, names);
    const { left, right, width, height, heightOf } = this.places;
    this.svg = svgElement("svg", {
      class: "lines",
      role: "img",
      viewBox: `0 0 ${width} ${height}`,
      width: `${width / 16}rem`,
      height: `${height / 16}rem`,
    });
    this.scrolled = 0;
    const each = (make) => names.map((_, i) => make(i));
    this.lines = Array.from({ length: count }, () => each(() => svgElement("path")));
    this.words = each((i) => tokenText(names[i], left, heightOf(i), "end", "query"));
    this.weights = each((i) =>
      svgElement("text", { x: width, y: heightOf(i) + 5, "text-anchor": "end", class: "weight" }),
    );
    this.words.forEach((word, index) => word.addEventListener("click", () => choose(index)));
    const keys = each((i) => tokenText(names[i], right, heightOf(i), "start", "key"));
    this.svg.append(...this.lines.flat(), ...this.words, ...keys);
    if (count === 1) this.svg.append(...this.weights);
  }

  // Strands are { weights, kind, name, isOff }: what goes from the query to all keys,
  // the class of its lines, and whether its head is switched off.
  draw(query, strands) {
    this.svg.setAttribute("aria-label", spoken(query, strands, this.names));
    strands.forEach(({ weights, kind, isOff }, i) => {
      const lane = laneOf(i, strands, this.places.row);
      weights.forEach((number, key) => {
        const weight = isOff ? 0 : number;
        setLine(this.lines[i][key], this.places, { query, key, weight, lane, kind });
      });
    });
    this.words.forEach((word, key) =>
      setIfOther(word, "class", key === query ? "query chosen" : "query"),
    );
    this.strand = strands[0];
    if (strands.length === 1) this.writeWeights();
  }

  // Of a picture that scrolls those in view at once, the others a little later:
  // a slider that is drawn does not wait for what nobody sees.
  writeWeights() {
    const { weights, isOff } = this.strand;
    const first = Math.floor(this.scrolled / lineHeight) - 2;
    const last = first + mostWordsInView + 12;
    const write = (key) => {
      this.weights[key].textContent = isOff ? "" : fixedText(weights[key]);
    };
    weights.forEach((_, key) => {
      if (key >= first && key <= last) write(key);
    });
    clearTimeout(this.rest);
    if (weights.length <= mostWordsInView) return;
    this.rest = setTimeout(() => weights.forEach((_, key) => write(key)), 100);
  }
}

// A picture that is taller than its box shows the query, and keys scroll it.
function scrollToQuery(picture, query, count) {
  if (picture.scrollHeight <= picture.clientHeight) return;
  const share = (query + 0.5) / count;
  picture.scrollTop =
    share * picture.scrollHeight - picture.clientHeight / 2;
}

// The token whose row a vector was made from, or null.
function tokenTakenBy(name) {
  const result = results.get(name);
  const { operation } = result;
  const { tokenTaken } = kinds[operation.kind];
  if (tokenTaken) return tokenTaken(result);
  return operation.operands.map(tokenTakenBy).find((token) => token !== null) ?? null;
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

// Whether rows and columns are one list of names that are no tokens of the sentence.
function isOverNames({ role, rows, columns, shape }) {
  return (
    role === "weights" &&
    shape.length === 2 &&
    rows.length === shape[0] &&
    columns.length === shape[1] &&
    rows.every((name, i) => name === columns[i])
  );
}
