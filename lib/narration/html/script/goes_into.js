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

// What a result's numbers go into, { result, words }, the counterpart first.
function allUsesOf({ name }) {
  const uses = usersOf(name).map((user) => ({ result: user, words: "goes into" }));
  const other = counterpartOf(name);
  if (other) {
    const words = name.startsWith("grad.") ? "is the gradient of" : "has its gradient in";
    uses.unshift({ result: other, words, isCounterpart: true });
  }
  return uses;
}

function usesOf(result) {
  return allUsesOf(result).slice(0, mostUses);
}

function entriesOfUse({ result, isCounterpart }, place) {
  if (isCounterpart) return [[place.matrix, place.row, place.column]];
  return entriesMadeOf(result, place);
}

function useFigure({ result, words }) {
  const link = element("a", { href: `#${encodeURIComponent(result.step)}` }, result.name);
  return element(
    "figure",
    { class: `use ${result.role}` },
    element("figcaption", {}, element("span", { class: "words" }, words), " ", link),
    scrollBox(`${result.name}, what it goes into`),
  );
}

// The table of one matrix, that of the entries, and these lit.
function fillUse(figure, result, entries) {
  const box = figure.querySelector(".scroll");
  const [[matrix] = [Number((box.dataset.stands ?? "0").split(" ")[0])]] = entries;
  refreshTables(result.name);
  const table = tableOf(result.name, matrix);
  if (!table) return;
  const stands = `${matrix} ${tableKey(result)}`;
  if (box.dataset.stands !== stands) {
    box.dataset.stands = stands;
    box.replaceChildren(copyOfTable(table, false));
  }
  for (const cell of box.querySelectorAll(".lit")) cell.classList.remove("lit");
  const { rows, columns } = sizesOf(result);
  for (const [, row, column] of entries.filter(([of]) => of === matrix)) {
    const at = [positionOf(row, rows), positionOf(column, columns)];
    if (!at.includes(null)) cellIn(box.querySelector("table"), ...at).classList.add("lit");
  }
}

function showUses(place) {
  const article = place.figure.closest("article");
  if (!article.classList.contains("current")) return;
  const figures = article.querySelector(".goes-into")?.children ?? [];
  usesOf(place.result).forEach((use, i) => fillUse(figures[i], use.result, entriesOfUse(use, place)));
}

const showUsesSoon = postponed(showUses, isLongSentence);

// Behind the step's numbers and lines, for those who ask where they lead.
function addUses(article, result) {
  article.querySelector(".goes-into")?.remove();
  const uses = usesOf(result);
  if (uses.length === 0) return;
  const name = { role: "group", "aria-label": "Where it goes" };
  const box = element("div", { class: "goes-into", ...name }, ...uses.map(useFigure));
  const more = allUsesOf(result).length - uses.length;
  if (more > 0) box.append(element("p", { class: "note" }, `and ${more} more`));
  article.append(box);
  box.querySelectorAll(".scroll").forEach(watchTable);
}
