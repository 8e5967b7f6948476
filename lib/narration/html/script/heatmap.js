// A matrix that its table folds is drawn whole, never larger than a screen.
function backgroundOf(shown) {
  const color = getComputedStyle(shown).backgroundColor;
  return color.match(/[\d.]+/g).slice(0, 3).map(Number);
}

function colorOf(name) {
  const probe = element("span", { class: `swatch ${name}` });
  document.body.append(probe);
  const color = backgroundOf(probe);
  probe.remove();
  return color;
}

// Red, green and blue as one pixel of a canvas has them.
function pixelOf(parts) {
  const bytes = Uint8ClampedArray.of(...parts, 255);
  return new Uint32Array(bytes.buffer)[0];
}

const between = 16; // colours from one of the ramp to the next

// Colours by their place on the ramp; what is between two is mixed of both.
class Ramp {
  constructor() {
    this.hidden = pixelOf(colorOf("hatch"));
    const own = [];
    for (let i = -shades; i <= shades; ++i) {
      own.push(i === 0 ? backgroundOf(document.body) : colorOf(rampClass(i)));
    }
    this.pixels = [];
    for (let i = 0; i <= 2 * shades * between; ++i) {
      const [low, share] = [Math.floor(i / between), (i % between) / between];
      const next = own[Math.min(low + 1, 2 * shades)];
      this.pixels.push(pixelOf(own[low].map((part, k) => part + (next[k] - part) * share)));
    }
  }

  pixel(shading, value) {
    const isHidden = shading.role === "mask" && value !== 0;
    if (isHidden || !Number.isFinite(value)) return this.hidden;
    return this.pixels[Math.round((rampPlace(shading, value) + shades) * between)];
  }
}

const darkness = matchMedia("(prefers-color-scheme: dark)");
let rampNow = null;

function currentRamp() {
  rampNow ??= new Ramp();
  return rampNow;
}

darkness.addEventListener("change", () => {
  rampNow = null;
  for (const figure of heatmaps.keys()) redrawHeatmaps(figure);
});

function largestOf(numbers) {
  let most = 1e-30;
  for (const number of numbers) {
    const size = Math.abs(number);
    if (size > most && size < Infinity) most = size;
  }
  return most;
}

// What gets the full colour: of weights the largest of the row where the table is
// folded, for a long sentence leaves little to each key.
function paint(canvas, result, tensor, matrix) {
  const { role } = result;
  const isByRow = role === "weights" && isFolded(result);
  const context = canvas.getContext("2d");
  const { rows, columns } = tensor;
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const ramp = currentRamp();
  const size = rows * columns;
  const values = tensor.values.subarray(matrix * size, (matrix + 1) * size);
  const shading = { role, scale: scaleOf(result) };
  for (let i = 0; i < size; ++i) {
    if (isByRow && i % columns === 0) {
      shading.scale = largestOf(values.subarray(i, i + columns));
    }
    pixels[i] = ramp.pixel(shading, values[i]);
  }
  context.putImageData(image, 0, 0);
}

const tallest = 26; // rem
const widest = 30;
const largestPixel = 1.5;

// The number under the pointer or the cursor that the arrow keys move.
class Heatmap {
  constructor(figure, block) {
    this.result = results.get(figure.dataset.result);
    this.matrix = Number(block.dataset.matrix);
    const { rows, columns } = sizesOf(this.result);
    this.cursor = [0, 0];
    this.canvas = element("canvas", {
      width: columns,
      height: rows,
      tabindex: 0,
      role: "img",
      "aria-label": `${this.result.name}, all ${rows} rows and ${columns} columns; arrow keys move`,
    });
    this.canvas.style.width = `${Math.min(widest, largestPixel * columns, tallest)}rem`;
    this.canvas.style.height = `${Math.min(tallest, largestPixel * rows)}rem`;
    this.note = element("p", { class: "note", role: "status" });
    if (!evaluate(this.result.name)) return;
    block.append(this.canvas, this.note);
    if (this.result.role === "weights") {
      this.note.textContent = "All of it; each row's largest weight is darkest.";
    }
    this.canvas.addEventListener("pointermove", (event) => this.point(event));
    this.canvas.addEventListener("keydown", (event) => this.move(event));
  }

  draw() {
    this.tensor = evaluateNow(this.result.name);
    if (this.tensor) paint(this.canvas, this.result, this.tensor, this.matrix);
  }

  point({ offsetX, offsetY }) {
    const { rows, columns } = this.tensor;
    const { clientWidth, clientHeight } = this.canvas;
    this.tell(
      Math.floor((offsetY / clientHeight) * rows),
      Math.floor((offsetX / clientWidth) * columns),
    );
  }

  move(event) {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    this.tell(this.cursor[0] + move[0], this.cursor[1] + move[1]);
  }

  tell(row, column) {
    const { rows, columns } = this.tensor;
    this.cursor = [
      Math.min(rows - 1, Math.max(0, row)),
      Math.min(columns - 1, Math.max(0, column)),
    ];
    const [r, c] = this.cursor;
    const side = this.result.rows[r] ?? r;
    const head = this.result.columns[c] ?? c;
    const value = fixedText(at(this.tensor, this.matrix, r, c));
    this.note.textContent = `row ${r} (${side}), column ${c} (${head}): ${value}`;
  }
}

const heatmaps = new Map();

function drawHeatmaps(figure) {
  if (!isFolded(results.get(figure.dataset.result))) return;
  heatmaps.set(
    figure,
    blocksOf(figure.dataset.result).map((block) => new Heatmap(figure, block)),
  );
}

function removeHeatmaps(figure) {
  for (const { canvas, note } of heatmaps.get(figure) ?? []) {
    canvas.remove();
    note.remove();
  }
  heatmaps.delete(figure);
}

function redrawHeatmaps(figure) {
  for (const heatmap of heatmaps.get(figure) ?? []) heatmap.draw();
}
