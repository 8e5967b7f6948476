// Where a product is shown it can be played: a row sweeps over the columns, and
// the sum grows term by term. Kinds with sumsPairs multiply the entries of two
// places pair by pair; what stands at a third is added.
const pauses = { slow: 1200, usual: 600, fast: 250 }; // milliseconds a term

function termsOf(place) {
  const [a, b, ...rest] = madeFrom(place).map(entriesOf);
  const pairs = a.map((entry, i) => [entry, b[i]]);
  return [...pairs, ...rest.flat().map((entry) => [entry])];
}

class Player {
  constructor(figure) {
    this.figure = figure;
    this.result = results.get(figure.dataset.result);
    this.term = 0;
    this.play = element("button", { type: "button" }, "Play");
    this.step = element("button", { type: "button" }, "One term");
    this.speed = element("select");
    for (const name of Object.keys(pauses)) {
      this.speed.append(element("option", { value: name }, name));
    }
    this.speed.value = "usual";
    this.sum = element("span", { class: "arithmetic", role: "status" });
    this.play.addEventListener("click", () => this.toggle());
    this.step.addEventListener("click", () => {
      this.pause();
      this.advance();
    });
    // For those who ask for less motion, only by steps.
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const moving = isStill ? [] : [this.play, labelled("Speed", this.speed)];
    figure.closest(".made").append(
      element(
        "div",
        { class: "player", role: "group", "aria-label": `Play ${this.result.name}` },
        ...moving,
        this.step,
        this.sum,
      ),
    );
  }

  toggle() {
    if (this.timer) {
      this.pause();
      return;
    }
    this.play.textContent = "Pause";
    const next = () => {
      const goesOn = this.advance();
      if (goesOn) this.timer = setTimeout(next, pauses[this.speed.value]);
      else this.pause();
    };
    next();
  }

  pause() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.play.textContent = "Play";
  }

  // Forgets where it was, since another number was chosen.
  reset() {
    if (this.isAdvancing) return;
    this.pause();
    this.term = 0;
    this.sum.textContent = "";
    this.mark([]);
  }

  chosen() {
    return this.figure.querySelector("td.chosen");
  }

  // The number after the chosen one, row by row.
  following() {
    const cells = [...this.figure.querySelectorAll("tbody td:not(.gap)")];
    return cells[cells.indexOf(this.chosen()) + 1];
  }

  choose(cell) {
    this.isAdvancing = true;
    showOrigin(cell);
    this.isAdvancing = false;
    this.term = 0;
  }

  // One term more; false where all have been shown.
  advance() {
    const first = this.figure.querySelector("tbody td:not(.gap)");
    if (!this.chosen()) this.choose(first);
    let terms = termsOf(placeOf(this.chosen()));
    while (this.term >= terms.length) {
      const cell = this.following();
      if (!cell) return false;
      this.choose(cell);
      terms = termsOf(placeOf(cell));
      if (terms.length === 0) break; // a hidden one
    }
    if (terms.length > 0) this.show(terms);
    return true;
  }

  show(terms) {
    this.mark(terms[this.term]);
    this.term += 1;
    const done = terms.slice(0, this.term).map((entries) =>
      entries.map((entry) => valueOf(this.result, entry)),
    );
    const text = done.map((numbers) => numbers.map((n) => fixedText(n)).join("·"));
    const sum = done.reduce((total, numbers) => total + numbers.reduce((a, b) => a * b), 0);
    const rest = this.term < terms.length ? " + …" : "";
    this.sum.textContent = `${text.join(" + ")}${rest}: ${fixedText(sum)}`;
  }

  mark(entries) {
    const equation = this.figure.closest(".equation");
    for (const cell of equation.querySelectorAll(".term")) cell.classList.remove("term");
    for (const entry of entries) operandCell(this.figure, entry)?.classList.add("term");
  }
}
