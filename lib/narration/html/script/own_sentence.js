// What the reader types in place of the chapter's sentence, and of its seeds.
class OwnSentence {
  constructor(header) {
    this.error = element("p", { class: "error", role: "alert" });
    this.form = element("form", { class: "own-sentence", id: "own-sentence", novalidate: "" });
    this.form.hidden = true;
    if (canType) this.addSentence();
    this.addSeed();
    this.form.append(this.error);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.read();
    });
    this.open = element(
      "button",
      { type: "button", class: "more", "aria-expanded": "false", "aria-controls": "own-sentence" },
      canType ? "Sentence" : "Seed",
    );
    this.open.addEventListener("click", () => this.toggle());
    header.querySelector(".title").after(this.form);
    const shown = [".sentence", ".token-count", ".seeds"];
    [this.sentence, this.count, this.seeds] = shown.map((name) => header.querySelector(name));
    this.ownTexts = [this.sentence, this.count, this.seeds].map(({ textContent }) => textContent);
  }

  addSentence() {
    this.words = element("input", { type: "text", class: "words-typed", autocomplete: "off", spellcheck: "false" });
    this.form.append(labelled("Sentence", this.words));
  }

  addSeed() {
    this.seed = element("input", { type: "number", min: 0, max: largestSeed, step: 1 });
    const read = element("button", { type: "submit" }, "Read");
    const draw = element("button", { type: "button" }, "Draw anew");
    draw.title = "Every draw from the seed after this one.";
    draw.addEventListener("click", () => {
      this.seed.value = ((state.seed ?? page.seed) + 1) % (largestSeed + 1);
      this.read();
    });
    this.form.append(labelled("Seed", this.seed), read, draw);
  }

  toggle() {
    this.form.hidden = !this.form.hidden;
    this.open.setAttribute("aria-expanded", String(!this.form.hidden));
    if (!this.form.hidden) (this.words ?? this.seed).focus();
  }

  // Takes what was typed, or says what was expected.
  read() {
    const words = this.words && wordsOf(this.words.value);
    const seed = this.seed.value === "" ? null : this.seed.valueAsNumber;
    this.error.textContent = "";
    if (words && !isOfRightLength(words)) {
      this.error.textContent = `Sentence: expected ${fewestWords} to ${mostWords} words, got ${words.length}`;
    } else if (seed !== null && !(Number.isInteger(seed) && seed >= 0 && seed <= largestSeed)) {
      this.error.textContent = `Seed: expected a whole number from 0 to ${largestSeed}`;
    } else {
      const isOwn = !words || words.join(" ") === page.sentence.join(" ");
      setState({ sentence: isOwn ? null : words, seed });
    }
  }

  draw() {
    const { sentence, seed } = state;
    const [words, count, seeds] = this.ownTexts;
    const tokens = page.tokens.length;
    this.sentence.textContent = sentence ? sentence.map(visible).join(" ") : words;
    this.count.textContent = sentence ? `${tokens} token${tokens === 1 ? "" : "s"}` : count;
    this.seeds.textContent = seed === null ? seeds : `; seed: ${seed}`;
    if (this.form.contains(document.activeElement)) return;
    if (this.words) this.words.value = sentenceOf(state).join(" ");
    this.seed.value = seed ?? "";
  }
}
