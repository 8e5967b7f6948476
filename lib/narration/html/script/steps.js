// One step at a time: buttons, arrow keys, links. A step gets what it needs to
// be played with when it is first shown.
const main = document.querySelector("main");
const articles = [...main.querySelectorAll("article")];
const prepared = new Set();
const whatIfs = new Map();

function prepare(article) {
  if (prepared.has(article)) return;
  prepared.add(article);
  prepareTables(article);
  const figure = article.querySelector("figure.result");
  if (!figure) return;
  showOperands(figure);
  drawHeatmaps(figure);
  showFirstOrigin(figure);
  if (isOverTokens(results.get(figure.dataset.result))) {
    whatIfs.set(article, new WhatIf(figure));
  }
}

function currentIndex() {
  const index = articles.findIndex(({ id }) => id === state.step);
  return Math.max(index, 0);
}

const position = element("span", { class: "position", role: "status" });
const previous = element("button", { type: "button" }, "‹ Previous");
const next = element("button", { type: "button" }, "Next ›");

function goBy(distance) {
  const target = articles[currentIndex() + distance];
  if (target) setState({ step: target.id });
}

function show() {
  const index = currentIndex();
  const article = articles[index];
  state.step = article.id;
  for (const part of main.querySelectorAll(".part, article")) {
    part.classList.toggle("current", part.contains(article));
  }
  prepare(article);
  whatIfs.get(article)?.draw();
  for (const link of document.querySelectorAll(".chapter nav a")) {
    const here = link.hash === `#${article.id}`;
    if (here) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  position.textContent = `Step ${index + 1} of ${articles.length}`;
  previous.disabled = index === 0;
  next.disabled = index === articles.length - 1;
}

function turnWithKeys(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest?.("input, select, canvas, .scroll, pre")) return;
  if (event.key === "ArrowRight") goBy(1);
  if (event.key === "ArrowLeft") goBy(-1);
}

previous.addEventListener("click", () => goBy(-1));
next.addEventListener("click", () => goBy(1));
document.addEventListener("keydown", turnWithKeys);
whenStateChanges(() => {
  const before = document.querySelector("article.current");
  show();
  if (before && !before.classList.contains("current")) scrollTo(0, 0);
});
watchTables(main);
document.body.append(
  element("div", { class: "stepper", role: "navigation", "aria-label": "Go through the steps" }, previous, position, next),
);
if (matchMedia("(max-width: 50rem)").matches) {
  document.querySelector(".chapter nav details").open = false;
}
document.documentElement.classList.add("stepwise");
readFragment();
show();
// Paper gets every step as it is on the screen.
addEventListener("beforeprint", () => {
  for (const article of articles) {
    prepare(article);
    whatIfs.get(article)?.draw();
  }
});
