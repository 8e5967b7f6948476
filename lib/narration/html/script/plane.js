// Rows of two numbers as arrows in the plane: queries and keys at their scores,
// and the values at what weights mix of them.
const planeWidth = 340;
const planeHeight = 210;
const labelHeight = 12;

const wordsOfScores =
  "The query and the keys as arrows: the further a key goes the query's way, the larger its score.";
const wordsOfMix =
  "The values. Each times its weight, laid one after the other from dot to dot, they make the context vector z.";

// What of a step is drawn: { rows: names of results, mix } or null.
function planeOf(result) {
  const isFlat = (name) => sizesOf(results.get(name)).columns === 2;
  const { operation } = result;
  const [a, b] = operation.operands;
  const kind = kinds[operation.kind];
  if (b && kind.mixes?.(operation) && results.get(a).role === "weights") {
    return isFlat(b) ? { values: b, weights: a } : null;
  }
  if (b && kind.sumsPairs && result.role === "scores") {
    return isFlat(a) && isFlat(b) ? { query: a, keys: b } : null;
  }
  return null;
}

function rowOf(tensor, matrix, row) {
  const which = tensor.matrices === 1 ? 0 : matrix;
  return [0, 1].map((column) => at(tensor, which, tensor.rows === 1 ? 0 : row, column));
}

class Plane {
  constructor(figure, spec) {
    this.figure = figure;
    this.spec = spec;
    this.svg = svgElement("svg", {
      class: "plane",
      role: "img",
      viewBox: `0 0 ${planeWidth} ${planeHeight}`,
      width: `${planeWidth / 16}rem`,
      height: `${planeHeight / 16}rem`,
    });
    const words = spec.keys ? wordsOfScores : wordsOfMix;
    figure.closest(".work").append(
      element(
        "section",
        { class: "plane-box", "aria-label": `In the plane: ${figure.dataset.result}` },
        element("h4", {}, "In the plane"),
        this.svg,
        element("p", { class: "note" }, words),
      ),
    );
  }

  // Of a batch or of heads, the matrix of the chosen number.
  matrix() {
    return Number(this.figure.querySelector("td.chosen")?.closest(".matrix").dataset.matrix ?? 0);
  }

  // The token whose row is drawn: of one row that of the token it belongs to.
  token() {
    const { query, weights } = this.spec;
    const rows = query ?? weights;
    return (evaluateNow(rows).rows === 1 ? tokenTakenBy(rows) : null) ?? chosenQuery();
  }

  // How many keys there are for it.
  keyCount() {
    return sizesOf(results.get(this.spec.weights ?? this.figure.dataset.result)).columns;
  }

  arrows() {
    const query = this.token();
    const matrix = this.matrix();
    const { keys, values, weights } = this.spec;
    const rows = evaluateNow(keys ?? values);
    const shares = weightsFrom(evaluateNow(weights ?? this.figure.dataset.result), matrix, query);
    const takesPart = weights ? (share) => share !== 0 : (score) => score !== -Infinity;
    const all = page.tokens
      .slice(0, this.keyCount())
      .map((label, row) => ({
        from: [0, 0],
        to: rowOf(rows, matrix, row),
        label,
        kind: "faint",
        share: shares[row],
      }))
      .filter(({ share }) => takesPart(share));
    if (keys) {
      const to = rowOf(evaluateNow(this.spec.query), matrix, query);
      return [...all, { from: [0, 0], to, label: page.tokens[query], kind: "strong" }];
    }
    let end = [0, 0];
    const chain = all.map(({ to, share }) => {
      const from = end;
      end = from.map((part, i) => part + share * to[i]);
      return { from, to: end, label: "", kind: "part" };
    });
    return [...all, { from: [0, 0], to: end, label: "z", kind: "strong" }, ...chain];
  }

  draw() {
    const arrows = this.arrows();
    const place = placing(arrows);
    const [x0, y0] = place([0, 0]);
    const axis = (d) => svgElement("path", { class: "axis", d });
    this.svg.replaceChildren(
      axis(`M0 ${y0}H${planeWidth}`),
      axis(`M${x0} 0V${planeHeight}`),
      ...arrows.flatMap((arrow) => arrowParts(arrow, place)),
      ...wordsAt(arrows, place),
    );
    const end = arrows.find(({ kind }) => kind === "strong");
    const numbers = end.to.map((number) => fixedText(number)).join(", ");
    this.svg.setAttribute("aria-label", `${end.label} of ${page.tokens[this.token()]} ends at ${numbers}`);
  }
}

// At the sides there is room for the longest word.
function edgeOf(arrows) {
  return 8 + Math.max(...arrows.map(({ label }) => widthInPlane(shortened(label, 9))));
}

// All ends and the origin fill the picture; both axes have one scale.
function placing(arrows) {
  const ends = [[0, 0], ...arrows.map(({ to }) => to)];
  const [low, high] = [Math.min, Math.max].map((most) =>
    [0, 1].map((i) => most(...ends.map((end) => end[i]))),
  );
  const room = [planeWidth - 2 * edgeOf(arrows), planeHeight - 2 * labelHeight];
  const scale = Math.min(
    ...[0, 1].map((i) => room[i] / Math.max(high[i] - low[i], 1e-9)),
  );
  const middle = [0, 1].map((i) => (low[i] + high[i]) / 2);
  return ([x, y]) => [
    planeWidth / 2 + (x - middle[0]) * scale,
    planeHeight / 2 - (y - middle[1]) * scale,
  ];
}

// A line and its head, or of a part of z the dot that it ends at.
function arrowParts({ from, to, kind }, place) {
  const [[x0, y0], [x, y]] = [place(from), place(to)];
  if (kind === "part") return [svgElement("circle", { class: "joint", cx: x, cy: y, r: 2.5 })];
  const length = Math.hypot(x - x0, y - y0);
  const parts = [svgElement("path", { class: `arrow ${kind}`, d: `M${x0} ${y0}L${x} ${y}` })];
  if (length > 4) {
    const [ux, uy] = [(x - x0) / length, (y - y0) / length];
    const back = ([along, across]) =>
      `${(x - along * ux - across * uy).toFixed(1)} ${(y - along * uy + across * ux).toFixed(1)}`;
    parts.push(
      svgElement("path", { class: `head ${kind}`, d: `M${x} ${y}L${back([7, 3])}L${back([7, -3])}z` }),
    );
  }
  return parts;
}
