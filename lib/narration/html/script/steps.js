// One step at a time: buttons, arrow keys, links. A step gets what it needs to
// be played with when it is first shown.
const main = document.querySelector("main");
const articles = [...main.querySelectorAll("article")];
const header = document.querySelector(".chapter-head");
const list = document.querySelector(".chapter nav");
const links = [...list.querySelectorAll("a")];
const prepared = new Map(); // the tokens that a step was prepared for
const pictures = new Map();
const planes = new Map();
// More arrows than these say nothing.
const mostArrows = 12;

// Of a step that was prepared for another sentence.
function unprepare(article, figure) {
  article.querySelector(".work").replaceWith(figure);
  article.querySelector(".changed").remove();
  removeHeatmaps(figure);
  players.delete(figure);
  pictures.delete(article);
  planes.delete(article);
}

// Keys scroll what has the focus.
function watchFormula(box) {
  watchWidth(box, (isWide) => {
    const looks = { tabindex: 0, role: "group", "aria-label": "Formula" };
    for (const [name, value] of Object.entries(looks)) {
      if (isWide) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  });
}

function prepare(article) {
  if (prepared.get(article) === page.tokens) return;
  const figure = article.querySelector("figure.result");
  if (!prepared.has(article)) article.querySelectorAll(".formula").forEach(watchFormula);
  else if (figure) unprepare(article, figure);
  prepared.set(article, page.tokens);
  if (figure) followTokens(figure.dataset.result);
  prepareTables(article);
  for (const box of article.querySelectorAll(".scroll")) watchTable(box);
  if (!figure) return;
  const result = results.get(figure.dataset.result);
  figure.before(element("p", { class: "changed", role: "status" }));
  showOperands(figure);
  addUses(article, result);
  drawHeatmaps(figure);
  if (kinds[result.operation.kind].sumsPairs) players.set(figure, new Player(figure));
  if (isLeaf(result.name)) {
    figure.classList.add("leaf");
    figure.closest(".made").append(element("p", { class: "note hint" }, editHint));
  }
  const plane = planeOf(result);
  if (plane && page.tokens.length <= mostArrows) {
    planes.set(article, new Plane(figure, plane));
  }
  if (isOverTokens(result) || isOverNames(result) || weightsJoinedBy(result)) {
    pictures.set(article, new AttentionLines(figure));
  }
}

// What is said is not said again.
function say(status, text) {
  if (status.textContent !== text) status.textContent = text;
}

const ownSeedText =
  "Computed by the program from the chapter's own seed; another takes a run with --seed.";
const staleText =
  "These are still the chapter's numbers: the page cannot compute what yours come to.";

function changeText(result, failing) {
  const { operation } = result;
  if (state.seed !== null && kinds[operation.kind].isOfOwnSeed?.(operation)) return ownSeedText;
  if (isStale(result.name)) return staleText;
  if (changedTensor(result) === null) return "";
  const text = "Changed: these are no longer the chapter's numbers, of which the text speaks.";
  if (failing === 0) return text;
  if (failing === 1) return `${text} A check below no longer holds.`;
  return `${text} ${failing} checks below no longer hold.`;
}

function resultIn(article) {
  const figure = article.querySelector("figure.result");
  return figure && results.get(figure.dataset.result);
}

function check(article) {
  const result = resultIn(article);
  if (!result) return;
  say(article.querySelector(".changed"), changeText(result, drawChecks(article, result)));
}

const checkSoon = postponed(check, isLongSentence);

// A step with the numbers that the reader's choice makes of the chapter's.
function draw(article) {
  prepare(article);
  refreshPicture(article);
  for (const drawToo of drawnToo) drawToo(article);
  const figure = article.querySelector("figure.result");
  if (!figure) return;
  const result = results.get(figure.dataset.result);
  refreshTables(result.name);
  refreshOperands(figure);
  redrawHeatmaps(figure);
  pictures.get(article)?.draw();
  checkSoon(article);
  showChosenOrigin(figure);
  planes.get(article)?.draw();
}

function currentIndex() {
  const index = articles.findIndex(({ id }) => id === state.step);
  return Math.max(index, 0);
}

const position = element("span", { class: "position", role: "status", tabindex: -1 });
const word = (text) => element("span", { class: "word" }, text);
const previous = element("button", { type: "button" }, "‹ ", word("Previous"));
const next = element("button", { type: "button" }, word("Next"), " ›");
const more = element(
  "button",
  { type: "button", class: "more", "aria-controls": "about" },
  "About",
  word(" the chapter"),
);
const whatIf = new WhatIf();
const ownSentence = canDraw ? new OwnSentence(header) : null;
// A phone has no room for the controls until one asks for them.
const openControls = element(
  "button",
  { type: "button", class: "open-controls", "aria-expanded": "false" },
  "What if",
);

// Whether the header is folded, once the reader has decided.
let folded = null;

function foldHeader(index) {
  const isFolded = folded ?? index > 0;
  header.classList.toggle("folded", isFolded);
  more.setAttribute("aria-expanded", String(!isFolded));
}

function goBy(distance) {
  const target = articles[currentIndex() + distance];
  if (target) setState({ step: target.id });
}

// The list follows, without the page's moving.
function markInList(article) {
  const marked = list.querySelector("[aria-current]");
  if (marked?.hash === `#${article.id}`) return;
  for (const link of links) {
    if (link.hash !== `#${article.id}`) {
      link.removeAttribute("aria-current");
      continue;
    }
    link.setAttribute("aria-current", "step");
    const place = link.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    if (place.top < box.top || place.bottom > box.bottom) {
      list.scrollTop += (place.top + place.bottom - box.top - box.bottom) / 2;
    }
  }
}

// A button that ends would take the focus with it.
function setEnds(index) {
  const focused = document.activeElement;
  previous.disabled = index === 0;
  next.disabled = index === articles.length - 1;
  // Where a button ends, the same key must not go back.
  if (focused?.disabled) position.focus();
}

function show() {
  const index = currentIndex();
  const article = articles[index];
  state.step = article.id;
  for (const [figure, player] of players) {
    if (!article.contains(figure)) player.pause();
  }
  for (const part of main.querySelectorAll(".part, article")) {
    part.classList.toggle("current", part.contains(article));
  }
  foldHeader(index);
  draw(article);
  whatIf.draw();
  ownSentence?.draw();
  showPresentation();
  markInList(article);
  drawMap();
  position.textContent = `Step ${index + 1} of ${articles.length}`;
  setEnds(index);
}

function turnWithKeys(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest?.("input, select, canvas, .scroll, .formula, pre, .picture")) return;
  if (event.key === "ArrowRight" || event.key === "PageDown") goBy(1);
  if (event.key === "ArrowLeft" || event.key === "PageUp") goBy(-1);
  if (event.key === "p") setPresenting(!state.presenting);
  if (event.key === "m") showMap(!isMapLarge());
  if (event.key !== "Escape") return;
  if (isMapLarge()) showMap(false);
  else if (state.presenting) setPresenting(false);
}

// The reader's choice of one step holds for all.
let codeIsOpen = false;

function watchCode() {
  const codes = [...main.querySelectorAll("details.code")];
  for (const code of codes) {
    code.open = codeIsOpen;
    code.querySelector("summary").addEventListener("click", () => {
      codeIsOpen = !code.open;
      for (const other of codes) if (other !== code) other.open = codeIsOpen;
    });
  }
}

previous.addEventListener("click", () => goBy(-1));
next.addEventListener("click", () => goBy(1));
more.addEventListener("click", () => {
  folded = !header.classList.contains("folded");
  foldHeader(currentIndex());
});
document.addEventListener("keydown", turnWithKeys);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (isMapLarge()) showMap(false);
  setState({ step: decoded(link.getAttribute("href").slice(1)) });
});
whenStateChanges(() => {
  const before = document.querySelector("article.current");
  show();
  if (before && !before.classList.contains("current")) scrollTo(0, 0);
});
watchTables(main);
watchEdits(main);
watchCode();
const headButtons = [...(ownSentence ? [ownSentence.open] : []), openMap, more];
header.append(element("div", { class: "head-buttons" }, ...headButtons));
const stepper = element(
  "div",
  { class: "stepper", role: "navigation", "aria-label": "Go through the steps" },
  previous,
  position,
  next,
  openControls,
  whatIf.box,
  present,
);
openControls.addEventListener("click", () => {
  const isOpen = stepper.classList.toggle("open");
  openControls.setAttribute("aria-expanded", String(isOpen));
});
document.body.append(stepper);
if (matchMedia("(max-width: 50rem)").matches) {
  document.querySelector(".chapter nav details").open = false;
}
document.documentElement.classList.add("stepwise");
readFragment();
show();
scrollTo(0, 0);
// Paper gets every step as it is on the screen, and the code.
addEventListener("beforeprint", () => {
  for (const article of articles) {
    draw(article);
    check(article);
  }
  drawBoxes();
  for (const code of main.querySelectorAll("details.code")) code.open = true;
});
addEventListener("afterprint", () => {
  for (const code of main.querySelectorAll("details.code")) code.open = codeIsOpen;
});
