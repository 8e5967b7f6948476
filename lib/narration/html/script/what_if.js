// What if: the reader chooses the query, the temperature and whether the
// future is hidden. It holds for all steps, and each shows what comes of it.
function takesUp(result, change) {
  return changesOf(result.operation).includes(change);
}

// Whether the future is hidden on the way to the result.
function hidesFuture(name) {
  const result = results.get(name);
  return (
    hidesFutureItself(result) || result.operation.operands.some(hidesFuture)
  );
}

const all = [...results.values()];
const chapterIsCausal = all.some(({ name }) => hidesFuture(name));
const hasTemperature = all.some((result) => takesUp(result, "temperature"));
const canShowFuture =
  chapterIsCausal &&
  all.some((result) => result.shape.length > 1 && takesUp(result, "causal"));

function queryControl() {
  const select = element("select");
  select.addEventListener("change", () =>
    setState({ query: Number(select.value) }),
  );
  return select;
}

function temperatureControl() {
  const slider = element("input", { type: "range", min: 0, max: highestTemperature, step: 0.1 });
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

function headControl(head) {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => {
    const others = state.off.filter((other) => other !== head);
    setState({ off: box.checked ? others : [...others, head].sort() });
  });
  return box;
}

// The training that a result comes from, { steps, stride }, or null: its own, or that
// of what it was made from.
function trainingOf(name) {
  const result = results.get(name);
  const { operation } = result;
  const own = kinds[operation.kind].training?.(operation, sizesOf(result));
  if (own) return own;
  return operation.operands.map(trainingOf).find((training) => training !== null) ?? null;
}

const hasTraining = all.some(({ name }) => trainingOf(name) !== null);

// The training of the step that is shown.
function trainingNow() {
  const result = all.find(({ step }) => step === state.step);
  return result ? trainingOf(result.name) : null;
}

// After how many of its steps it is looked at.
function trainedNow({ steps }) {
  return Math.min(state.trained ?? steps, steps);
}

function trainedControl() {
  const slider = element("input", { type: "range", min: 0 });
  slider.addEventListener("input", () => {
    const { steps } = trainingNow();
    const trained = Number(slider.value);
    setState({ trained: trained === steps ? null : trained });
  });
  return slider;
}

// The controls, which stand in the bar below all steps.
class WhatIf {
  constructor() {
    this.query = queryControl();
    this.box = element(
      "div",
      { class: "controls", role: "group", "aria-label": "What if" },
      labelled("Query", this.query),
    );
    if (hasTemperature) this.addTemperature();
    if (hasTraining) this.addTrained();
    if (canShowFuture) {
      this.causal = causalControl();
      this.box.append(labelled("Hide the future", this.causal));
    }
    this.heads = Array.from({ length: headCount() }, (_, head) => headControl(head));
    this.heads.forEach((box, head) => this.box.append(labelled(`Head ${head}`, box)));
    this.reset = element("button", { type: "button" }, "As in the chapter");
    this.reset.addEventListener("click", () => setState({ ...own }));
    this.box.append(this.reset);
  }

  addTemperature() {
    this.temperature = temperatureControl();
    this.shown = element("output", { class: "factor" });
    this.box.append(labelled("Temperature", this.temperature), this.shown);
  }

  addTrained() {
    this.trained = trainedControl();
    this.trainedShown = element("output", { class: "factor of-steps" });
    this.box.append(labelled("Trained", this.trained), this.trainedShown);
  }

  // It stays where it is in steps without training too, so that nothing moves.
  drawTrained() {
    const training = trainingNow();
    const { steps, stride } = training ?? { steps: 1, stride: 1 };
    this.trained.disabled = training === null;
    this.trained.max = String(steps);
    this.trained.step = String(stride);
    this.trained.value = String(trainedNow({ steps }));
    this.trainedShown.textContent = training ? `${trainedNow(training)}/${steps}` : "";
  }

  // The tokens of the sentence that is read.
  offerTokens() {
    if (this.tokens === page.tokens) return;
    this.tokens = page.tokens;
    const options = page.tokens.map((token, index) =>
      element("option", { value: index }, shortened(token, 24)),
    );
    this.query.replaceChildren(...options);
  }

  draw() {
    this.offerTokens();
    this.query.value = String(chosenQuery());
    if (this.temperature) {
      this.temperature.value = String(state.temperature);
      this.shown.textContent = String(state.temperature);
    }
    if (this.trained) this.drawTrained();
    if (this.causal) this.causal.checked = state.causal ?? true;
    this.heads.forEach((box, head) => (box.checked = !state.off.includes(head)));
  }
}
