// Beside the numbers of a result of weights: one picture for each matrix that differs.
// Of several heads all are seen side by side as small heatmaps, and their lines are
// drawn apart or over each other.
const mostPictures = 8;
const tooManyWeights =
  "There are too many weights for this page to carry; a shorter sentence has them.";

// The reader's choice at one step holds for all: { isOver, head }, where the head is
// the only one that is looked at, or null.
const headsChoice = { isOver: false, head: null };

function linesChoice() {
  const select = element("select");
  select.append(
    element("option", { value: "apart" }, "heads apart"),
    element("option", { value: "over" }, "heads over each other"),
  );
  return select;
}

class AttentionLines {
  constructor(figure) {
    this.result = results.get(figure.dataset.result);
    this.isOfTokens = isOverTokens(this.result) || weightsJoinedBy(this.result) !== null;
    this.row = this.result.first.row;
    this.select = linesChoice();
    this.choice = labelled("Lines:", this.select);
    const label = "Look at one head";
    this.heads = element("div", { class: "heads", role: "group", "aria-label": label });
    this.note = element("p", { class: "note" });
    this.pictures = element("div", { class: "pictures" });
    this.box = element(
      "section",
      { class: "attention-lines", "aria-label": `Attention as lines: ${this.result.name}` },
      element("div", { class: "lines-head" }, element("h4", {}, "Attention as lines"), this.choice),
      this.note,
      element("div", { class: "heads-and-lines" }, this.heads, this.pictures),
    );
    this.select.addEventListener("change", () => {
      headsChoice.isOver = this.select.value === "over";
      this.draw();
    });
    darkness.addEventListener("change", () => this.draw());
    const work = figure.closest(".work");
    if (this.result.shape.length === 4) work.classList.add("of-heads");
    else if (this.result.operation.operands.length > 1) work.classList.add("of-two");
    work.append(this.box);
  }

  // What attends to what, and from where: of the sentence the query that is chosen for
  // all of the page.
  get names() {
    return this.isOfTokens ? page.tokens : this.result.columns;
  }

  get queryNow() {
    return this.isOfTokens ? chosenQuery() : this.row;
  }

  chooseQuery(index) {
    if (this.isOfTokens) return setState({ query: index });
    this.row = index;
    return this.draw();
  }

  choose(head) {
    headsChoice.head = headsChoice.head === head ? null : head;
    this.draw();
  }

  // Which views have lines, in groups of those that share a picture.
  groups(views) {
    const wanted = views.filter(({ head }) => head === headsChoice.head);
    const shown = wanted.length > 0 ? wanted : views;
    this.count = shown.length;
    const drawn = shown.slice(0, mostPictures);
    if (!this.hasHeads || !headsChoice.isOver) return drawn.map((view) => [view]);
    const sequences = [...new Set(drawn.map(({ sequence }) => sequence))];
    return sequences.map((wantedOne) => drawn.filter(({ sequence }) => sequence === wantedOne));
  }

  // Anew where other views are drawn than before, or other words.
  build(views, groups) {
    const key = JSON.stringify([this.names, views, groups, headsChoice], (name, value) =>
      name === "tensor" ? [value.rows, value.columns] : value,
    );
    if (this.built === key) return;
    this.built = key;
    this.query = null;
    if (this.namesBuilt !== this.namesOf(views)) this.buildMaps(views);
    const widest = Math.max(...groups.map((group) => placesFor(group.length, this.names).width));
    this.box.style.setProperty("--picture-width", `${widest / 16}rem`);
    this.drawn = groups.map(
      (group) => new LinesPicture(group.length, this.names, (index) => this.chooseQuery(index)),
    );
    this.captions = groups.map(() => element("figcaption"));
    this.pictures.replaceChildren(...this.drawn.map((picture, i) => this.boxOf(picture, i)));
  }

  namesOf(views) {
    return views.map((view) => nameOfView(view, views)).join("\n");
  }

  // Kept as long as the heads are the same, for one of them may have the focus.
  buildMaps(views) {
    this.namesBuilt = this.namesOf(views);
    this.maps = views
      .filter(({ head }) => head !== null)
      .map((view) => new HeadMap(view, "", () => this.choose(view.head)));
    this.heads.replaceChildren(...this.maps.map(({ button }) => button));
  }

  boxOf(picture, i) {
    const box = element("figure", { class: "picture" }, this.captions[i], picture.svg);
    if (this.names.length > mostWordsInView) box.tabIndex = 0;
    box.addEventListener("scroll", () => (picture.scrolled = box.scrollTop));
    return box;
  }

  draw() {
    const views = viewsOf(this.result);
    this.heads.hidden = this.choice.hidden = this.pictures.hidden = views === null;
    this.note.textContent = views ? "" : tooManyWeights;
    if (!views) return;
    const heads = new Set(views.map(({ head }) => head));
    this.hasHeads = heads.size > 1;
    this.heads.hidden = this.choice.hidden = !this.hasHeads;
    this.box.classList.toggle("over", this.hasHeads && headsChoice.isOver);
    this.select.value = headsChoice.isOver ? "over" : "apart";
    const groups = this.groups(views);
    this.build(views, groups);
    if (this.hasHeads) this.drawMaps(views, groups.flat());
    groups.forEach((group, i) => this.drawPicture(group, i, views));
    this.tell(groups.flat());
    this.scroll();
  }

  drawMaps(views, drawn) {
    this.maps.forEach((map, i) => {
      const isOff = isSwitchedOff(views[i]);
      const text = nameOfView(views[i], views) + (isOff ? ", off" : "");
      const isChosen = headsChoice.head === views[i].head;
      map.draw(views[i], { text, isOff, isChosen, hasLines: drawn.includes(views[i]) });
    });
  }

  drawPicture(group, i, views) {
    const query = this.queryNow;
    const strands = group.map((view) => ({
      weights: weightsFrom(view.tensor, view.matrix, query),
      kind: this.hasHeads && headsChoice.isOver ? colorClassOf(view) : "",
      name: nameOfView(view, views),
      isOff: isSwitchedOff(view),
    }));
    const [{ name, isOff }] = strands;
    const isOfSequence = views.some(({ sequence }) => sequence !== group[0].sequence);
    const ofMany = isOfSequence ? `sequence ${group[0].sequence}` : "";
    const caption = strands.length > 1 ? ofMany : name + (isOff ? ", switched off" : "");
    this.captions[i].textContent = caption;
    this.captions[i].hidden = caption === "";
    this.drawn[i].draw(query, strands);
  }

  tell(views) {
    const query = this.queryNow;
    const isEmpty = views.some(
      (view) =>
        !isSwitchedOff(view) &&
        weightsFrom(view.tensor, view.matrix, query).every((weight) => weight === 0),
    );
    const notes = [];
    if (isEmpty) {
      const word = this.names[query];
      notes.push(`Where every weight of ${word} is 0, there is no line to draw.`);
    }
    if (this.count > views.length) {
      const drawn = `The lines of ${views.length} of ${this.count} are drawn`;
      notes.push(`${drawn}; click a head for its own.`);
    }
    this.note.textContent = notes.join(" ");
  }

  scroll() {
    const query = this.queryNow;
    if (this.query === query) return;
    this.query = query;
    for (const { svg } of this.drawn) scrollToQuery(svg.parentElement, query, this.names.length);
  }
}
