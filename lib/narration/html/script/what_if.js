// What if: the reader chooses the query, the temperature and whether the
// future is hidden, and the page computes the weights anew.

// Softmax, or weights that came from it elsewhere, can be changed; what comes
// after them is drawn as it is.
function takesUp(result, change) {
  return kinds[result.operation.kind].changes?.includes(change) ?? false;
}

function canChange(result) {
  return takesUp(result, "temperature");
}

// Whether the future is hidden on the way to the result.
function hidesFuture(name) {
  const result = results.get(name);
  return (
    hidesFutureItself(result) || result.operation.operands.some(hidesFuture)
  );
}

const chapterIsCausal = [...results.keys()].some(hidesFuture);

function canShowFuture(result) {
  return (
    chapterIsCausal && result.shape.length > 1 && takesUp(result, "causal")
  );
}

function changeFor(result) {
  const { query, temperature, causal } = state;
  if (!canChange(result)) return { ...unchanged, query };
  return {
    query,
    temperature,
    causal: canShowFuture(result) ? causal : null,
  };
}

let labels = 0;

function labelled(text, control) {
  control.id = `control-${++labels}`;
  return element(
    "span",
    { class: "control" },
    element("label", { for: control.id }, text),
    control,
  );
}

function queryControl() {
  const select = element("select");
  page.tokens.forEach((token, index) =>
    select.append(element("option", { value: index }, shortened(token, 24))),
  );
  select.addEventListener("change", () =>
    setState({ query: Number(select.value) }),
  );
  return select;
}

function temperatureControl() {
  const slider = element("input", { type: "range", min: 0, max: 5, step: 0.1 });
  slider.addEventListener("input", () =>
    setState({ temperature: Number(slider.value) }),
  );
  return slider;
}

function causalControl() {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => setState({ causal: box.checked }));
  return box;
}

function resetControl() {
  const button = element("button", { type: "button" }, "As in the chapter");
  button.addEventListener("click", () =>
    setState({ query: null, temperature: 1, causal: null }),
  );
  return button;
}

// The product that mixes values by these weights, if the chapter has it.
function consumerOf(name) {
  return page.results.find(
    ({ operation }) =>
      operation.operands[0] === name &&
      kinds[operation.kind].mixes?.(operation),
  );
}

function contextLines(result, change) {
  const consumer = consumerOf(result.name);
  const tensor = consumer && evaluate(consumer.name, change);
  if (!tensor) return [];
  const shown = shownMatrices(consumer.name).slice(0, mostPictures);
  return shown.map((matrix) => {
    const row = weightsFrom(tensor, matrix, chosenQuery());
    const numbers = row.slice(0, 8).map(fixedText).join("  ");
    const place = matrixName(consumer, matrix);
    return element(
      "p",
      { class: "context" },
      `${consumer.name}${place ? `, ${place}` : ""}, row ${page.tokens[chosenQuery()]}: `,
      element("span", { class: "arithmetic" }, numbers + (row.length > 8 ? "  …" : "")),
    );
  });
}

// The lines, the controls and what comes of them, below a result of weights.
class WhatIf {
  constructor(figure) {
    this.result = results.get(figure.dataset.result);
    this.pictures = element("div", { class: "pictures" });
    this.note = element("p", { class: "note", role: "status" });
    this.context = element("div");
    this.query = queryControl();
    const name = `What if, for ${this.result.name}`;
    this.controls = element(
      "div",
      { class: "controls", role: "group", "aria-label": name },
      labelled("Query", this.query),
    );
    if (canChange(this.result)) this.addChanges();
    this.controls.append(resetControl());
    const heading = element("h4", {}, "Attention as lines");
    this.box = element("section", { class: "what-if" }, heading, this.controls);
    this.box.append(this.note, this.pictures, this.context);
    figure.closest("article").append(this.box);
  }

  addChanges() {
    this.temperature = temperatureControl();
    this.factor = element("output", { class: "factor" });
    this.controls.append(
      labelled("Scores times", this.temperature),
      this.factor,
    );
    if (!canShowFuture(this.result)) return;
    this.causal = causalControl();
    this.controls.append(labelled("Hide the future", this.causal));
  }

  draw() {
    const change = changeFor(this.result);
    this.query.value = String(chosenQuery());
    if (this.temperature) {
      this.temperature.value = String(state.temperature);
      this.factor.textContent = `× ${state.temperature}`;
    }
    if (this.causal) {
      this.causal.checked = state.causal ?? hidesFuture(this.result.name);
    }
    this.note.textContent =
      change.temperature !== 1 || change.causal !== null
        ? "These are no longer the chapter's numbers."
        : "";
    const tensor = evaluate(this.result.name, change);
    if (!tensor) {
      this.note.textContent = "There are too many weights for this page to carry; a shorter sentence has them.";
      return;
    }
    drawPictures(this.pictures, this.result, tensor);
    this.context.replaceChildren(...contextLines(this.result, change));
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
