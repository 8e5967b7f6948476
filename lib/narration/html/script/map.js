// The whole chapter in one picture, at the head of the page or over all of it: the
// step that is shown is lit, and its numbers are those that the reader has.
const mapBox = document.getElementById("map");
const mapLinks = [...mapBox.querySelectorAll("a.box")];
const mapDecimals = 2;

const openMap = element(
  "button",
  { type: "button", class: "more", "aria-expanded": "false", "aria-controls": "map" },
  "Map",
);
openMap.title = "The whole chapter in one picture: M. Escape closes it.";

function isMapLarge() {
  return mapBox.classList.contains("large");
}

function showMap(isLarge) {
  mapBox.classList.toggle("large", isLarge);
  openMap.setAttribute("aria-expanded", String(isLarge));
  document.querySelector(".chapter").inert = isLarge;
  drawMap();
}

openMap.addEventListener("click", () => showMap(!isMapLarge()));

// Of a matrix that is larger, so many rows and columns are drawn.
const mostDrawn = 24;
const leastForDigits = { width: 33, height: 12 };

function drawnIndices(count) {
  if (count <= mostDrawn) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: mostDrawn }, (_, i) => Math.floor((i * count) / mostDrawn));
}

// The room that the chapter's own cells take.
function roomOf(cells) {
  const [widths, heights] = [["x", "width"], ["y", "height"]].map((axis) =>
    [...cells.querySelectorAll("rect")].map((rect) =>
      axis.reduce((sum, name) => sum + Number(rect.getAttribute(name)), 0),
    ),
  );
  return { width: Math.max(...widths), height: Math.max(...heights) };
}

// What stood in a box when the page came, and the grid that stands there now.
const boxes = new Map();

function boxOf(link) {
  if (!boxes.has(link)) {
    const cells = link.querySelector(".cells");
    boxes.set(link, {
      cells,
      own: [...cells.childNodes],
      wasSmall: cells.classList.contains("small"),
      room: roomOf(cells),
      labels: [...link.querySelectorAll(".label")],
      facts: link.querySelector(".facts"),
      ownFacts: link.querySelector(".facts")?.textContent,
    });
  }
  return boxes.get(link);
}

// Rectangles, and room for digits where they fit.
function makeGrid(box, sizes) {
  const [rows, columns] = [sizes.rows, sizes.columns].map(drawnIndices);
  const [width, height] = [box.room.width / columns.length, box.room.height / rows.length];
  const hasDigits = width >= leastForDigits.width && height >= leastForDigits.height;
  const places = rows.flatMap((_, r) => columns.map((__, c) => [c * width, r * height]));
  const rects = places.map(([x, y]) => svgElement("rect", { x, y, width, height }));
  const texts = hasDigits
    ? places.map(([x, y]) => svgElement("text", { x: x + width / 2, y: y + height / 2 + 4 }))
    : [];
  box.grid = { sizes, rows, columns, rects, texts, height };
  box.cells.classList.toggle("small", !hasDigits);
  box.cells.replaceChildren(...rects, ...texts);
}

function fillGrid(box, result, tensor) {
  const { rows, columns, rects, texts } = box.grid;
  const matrix = Number(box.cells.dataset.matrix);
  const decimals = Math.min(decimalsFor(tensor), mapDecimals);
  rows.forEach((row, r) =>
    columns.forEach((column, c) => {
      const i = r * columns.length + c;
      const value = at(tensor, matrix, row, column);
      const shade = shadeClass(result, value);
      setIfOther(rects[i], "class", shade);
      if (!texts[i]) return;
      setIfOther(texts[i], "class", shade);
      texts[i].textContent = fixedText(value, decimals);
    }),
  );
}

// Tokens beside the rows of a box that had them.
function labelRows(box, result) {
  const isOwn = page.tokens === ownTokens;
  box.labels.forEach((label) => label.classList.toggle("gone", !isOwn));
  box.newLabels?.forEach((label) => label.remove());
  box.newLabels = [];
  if (isOwn || box.labels.length === 0 || box.grid.height < leastForDigits.height) return;
  const [, top] = box.cells.getAttribute("transform").match(/[\d.]+/g).map(Number).slice(-2);
  box.newLabels = box.grid.rows.map((row, r) => {
    const label = box.labels[0].cloneNode();
    label.classList.remove("gone");
    label.textContent = shortened(indexName(result.rows, row), 8);
    label.setAttribute("y", top + (r + 0.5) * box.grid.height + 4);
    return label;
  });
  box.cells.before(...box.newLabels);
}

// The numbers of a box as the reader has them.
function drawBox(link) {
  const result = results.get(link.dataset.result);
  if (!result || !link.querySelector(".cells")) return;
  const changed = changedTensor(result);
  const tensor = page.tokens === ownTokens ? changed : evaluateNow(result.name);
  link.classList.toggle("is-changed", changed !== null);
  if (!tensor && !boxes.has(link)) return;
  const box = boxOf(link);
  const facts = tensor ? box.ownFacts?.replace(/^\([^)]*\)/, shapeText(result.shape)) : box.ownFacts;
  if (box.facts) box.facts.textContent = facts;
  if (!tensor) {
    box.grid = null;
    box.cells.classList.toggle("small", box.wasSmall);
    box.cells.replaceChildren(...box.own);
  } else {
    const { rows, columns } = tensor;
    const { sizes } = box.grid ?? {};
    if (sizes?.rows !== rows || sizes.columns !== columns) makeGrid(box, { rows, columns });
    fillGrid(box, result, tensor);
  }
  labelRows(box, result);
}

let drawnKey = changeKey(own);

function drawBoxes() {
  if (drawnKey === changeKey() || mapBox.getClientRects().length === 0) return;
  drawnKey = changeKey();
  mapLinks.forEach(drawBox);
}

const drawBoxesLater = postponed(drawBoxes);

let stepOnMap = null;

// What the step's result was made from, and what it goes into.
function neighboursOf(step) {
  const result = page.results.find((other) => other.step === step);
  if (!result) return [[], []];
  return [result.operation.operands, usersOf(result.name).map(({ name }) => name)];
}

function markBox() {
  if (stepOnMap === state.step) return;
  stepOnMap = state.step;
  const [before, after] = neighboursOf(state.step);
  for (const link of mapLinks) {
    const isHere = link.getAttribute("href") === `#${state.step}`;
    link.classList.toggle("current", isHere);
    link.classList.toggle("came-from", before.includes(link.dataset.result));
    link.classList.toggle("goes-to", after.includes(link.dataset.result));
    if (isHere) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
}

function drawMap() {
  markBox();
  drawBoxesLater();
}
