// A matrix that its table folds is drawn whole, one pixel a number.
function colorOf(name) {
  const probe = element("span", { class: name });
  document.body.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color.match(/[\d.]+/g).slice(0, 3).map(Number);
}

function largestOf(numbers) {
  return numbers.reduce(
    (most, value) =>
      Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most,
    1e-30,
  );
}

// What gets the full colour: the largest number; of weights the largest of
// the row, for a long sentence leaves little to each key.
function scalesOf(result, { rows, columns }, values) {
  const all = largestOf(values);
  return Array.from({ length: rows }, (_, row) =>
    result.role === "weights"
      ? largestOf(values.subarray(row * columns, (row + 1) * columns))
      : all,
  );
}

function paint(canvas, result, tensor, matrix) {
  const context = canvas.getContext("2d");
  const image = context.createImageData(tensor.columns, tensor.rows);
  const size = tensor.rows * tensor.columns;
  const values = tensor.values.slice(matrix * size, (matrix + 1) * size);
  const scales = scalesOf(result, tensor, values);
  const [paper, positive, negative, infinite] = [
    "paper-color",
    "positive-color",
    "negative-color",
    "infinite-color",
  ].map(colorOf);
  values.forEach((value, i) => {
    const full = !Number.isFinite(value) ? infinite : value < 0 ? negative : positive;
    const share = Number.isFinite(value) ? Math.abs(value) / scales[Math.floor(i / tensor.columns)] : 1;
    for (let k = 0; k < 3; ++k) {
      image.data[4 * i + k] = paper[k] + (full[k] - paper[k]) * share;
    }
    image.data[4 * i + 3] = 255;
  });
  context.putImageData(image, 0, 0);
}

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
    this.note = element("p", { class: "note", role: "status" });
    this.tensor = evaluate(this.result.name);
    if (!this.tensor) return;
    block.append(this.canvas, this.note);
    if (this.result.role === "weights") {
      this.note.textContent = "All of it; each row's largest weight is darkest.";
    }
    this.canvas.addEventListener("pointermove", (event) => this.point(event));
    this.canvas.addEventListener("keydown", (event) => this.move(event));
    this.draw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
      this.draw(),
    );
  }

  draw() {
    paint(this.canvas, this.result, this.tensor, this.matrix);
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

function drawHeatmaps(figure) {
  if (!isFolded(results.get(figure.dataset.result))) return;
  for (const block of figure.querySelectorAll(".matrix")) {
    new Heatmap(figure, block);
  }
}
