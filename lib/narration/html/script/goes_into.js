// Where a number goes: the results that it takes part in, with those of their
// numbers lit; and of a number that has a gradient, that gradient.
const mostUses = 4;
// Of larger results it would take long to look at every number.
const mostLookedAt = 4096;

function usersOf(name) {
  return page.results.filter(({ operation }) => operation.operands.includes(name));
}

function isWithin([, matrix, row, rows, column, columns], at) {
  const inRows = at.row >= row && at.row < row + rows;
  return at.matrix === matrix && inRows && at.column >= column && at.column < column + columns;
}

// The entries of a result that the number takes part in, as [matrix, row, column].
function entriesMadeOf(user, place) {
  const { matrices, rows, columns } = sizesOf(user);
  if (matrices * rows * columns > mostLookedAt) return [];
  const entries = [];
  for (let i = 0; i < matrices * rows * columns; ++i) {
    const entry = [Math.floor(i / (rows * columns)), Math.floor(i / columns) % rows, i % columns];
    const isMade = new NumberView(user, ...entry).places.some(
      (made) => user.operation.operands[made[0]] === place.result.name && isWithin(made, place),
    );
    if (isMade) entries.push(entry);
  }
  return entries;
}

// The gradient of what the number belongs to, or what the gradient belongs to.
function counterpartOf(name) {
  const other = name.startsWith("grad.") ? name.slice("grad.".length) : `grad.${name}`;
  return results.get(other) ?? null;
}

// { result, words, entries }, the counterpart first.
function usesOf(place) {
  const { result, matrix, row, column } = place;
  const uses = usersOf(result.name).map((user) => ({
    result: user,
    words: "goes into",
    entries: entriesMadeOf(user, place),
  }));
  const other = counterpartOf(result.name);
  if (other) {
    const words = result.name.startsWith("grad.") ? "is the gradient of" : "has its gradient in";
    uses.unshift({ result: other, words, entries: [[matrix, row, column]] });
  }
  return uses.filter(({ entries }) => entries.length > 0).slice(0, mostUses);
}

function useFigure(article, result) {
  const link = element("a", { href: `#${encodeURIComponent(result.step)}` }, result.name);
  const figure = element(
    "figure",
    { class: `use ${result.role}`, "data-used-in": result.name },
    element("figcaption", {}, element("span", { class: "words" }), " ", link),
    scrollBox(`${result.name}, what it goes into`),
  );
  article.querySelector(".goes-into").append(figure);
  return figure;
}

// The table of one matrix, and of its cells those of the entries lit.
function fillUse(figure, { result, words, entries }) {
  const [[matrix]] = entries;
  refreshTables(result.name);
  const box = figure.querySelector(".scroll");
  const stands = `${matrix} ${tableKey(result)}`;
  if (box.dataset.stands !== stands) {
    const table = tableOf(result.name, matrix);
    if (!table) return;
    box.dataset.stands = stands;
    box.replaceChildren(copyOfTable(table, false));
  }
  figure.querySelector(".words").textContent = words;
  for (const cell of box.querySelectorAll(".lit")) cell.classList.remove("lit");
  const { rows, columns } = sizesOf(result);
  for (const [, row, column] of entries.filter(([of]) => of === matrix)) {
    const at = [positionOf(row, rows), positionOf(column, columns)];
    if (!at.includes(null)) cellIn(box.querySelector("table"), ...at).classList.add("lit");
  }
}

function showUses(place) {
  const article = place.figure.closest("article");
  const box = article.querySelector(".goes-into");
  const uses = usesOf(place);
  const figures = [...box.querySelectorAll(".use")];
  for (const figure of figures) {
    figure.hidden = uses.every(({ result }) => result.name !== figure.dataset.usedIn);
  }
  for (const use of uses) {
    const known = figures.find(({ dataset }) => dataset.usedIn === use.result.name);
    fillUse(known ?? useFigure(article, use.result), use);
  }
  box.hidden = uses.length === 0;
}

// Behind the step's numbers and lines, for those who ask where they lead.
function addUses(article) {
  article.querySelector(".goes-into")?.remove();
  const box = element("div", { class: "goes-into", role: "group", "aria-label": "Where it goes" });
  article.append(box);
}
