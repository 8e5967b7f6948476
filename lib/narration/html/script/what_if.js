// What if: the reader chooses the query, the temperature and whether the
// future is hidden. It holds for all steps, and each shows what comes of it.
function takesUp(result, change) {
  return kinds[result.operation.kind].changes?.includes(change) ?? false;
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

function headControl(head) {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => {
    const others = state.off.filter((other) => other !== head);
    setState({ off: box.checked ? others : [...others, head].sort() });
  });
  return box;
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
    if (this.causal) this.causal.checked = state.causal ?? true;
    this.heads.forEach((box, head) => (box.checked = !state.off.includes(head)));
  }
}
