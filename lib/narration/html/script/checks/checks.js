// The checks below a step, computed anew of the numbers that the reader has.
// As long as nothing was changed, those of the chapter stand there.

function isAsInChapter() {
  return changeKey() === changeKey(own);
}

// Those that the chapter made, each with what it says of them; null for those
// that it did not make.
const ownChecks = new WeakMap();

function rememberChecks(article, checks) {
  if (ownChecks.has(article)) return;
  const list = article.querySelector("ul.checks");
  const items = list ? [...list.children] : [];
  let next = 0;
  ownChecks.set(article, {
    list: list ?? element("ul", { class: "checks" }),
    items,
    of: checks.map(({ made }) => (made === false ? null : items[next++])),
  });
}

// Whether the page shows a number of the chapter's, for it cannot compute what
// the reader's come to.
function isStale(name) {
  const result = results.get(name);
  const { operands } = result.operation;
  if (isLeaf(name) || changedTensor(result)) return false;
  const isMoved = (operand) => changedTensor(results.get(operand)) || isStale(operand);
  return operands.some(isMoved) && compute(result, state) === null;
}

// { claim, holds }, null where nothing is claimed, "own" where the chapter's
// own check stands, "untold" where the page cannot know.
function checkedAnew(result, check) {
  const isOther = [result.name, ...check.of].some(
    (name) => results.has(name) && changedTensor(results.get(name)),
  );
  if (check.test === "printed_figures") return isOther ? null : "own";
  const tensors = check.of.map((name) => results.has(name) && evaluateNow(name));
  const isKnown = check.test !== "" && tensors.every(Boolean);
  if (!isKnown) return isOther ? "untold" : "own";
  if (check.of.some(isStale)) return "untold";
  const found = tests[check.test](check, ...tensors);
  return typeof found === "boolean" ? { claim: check.claim, holds: found } : found;
}

function checkItem(found, { claim }) {
  const named = (text) => text.replace("{query}", () => page.tokens[chosenQuery()]);
  if (found === "untold") {
    const text = `Not computed for your numbers: ${named(claim)}`;
    return element("li", { class: "untold" }, text);
  }
  const { holds } = found;
  const text = `${holds ? "" : "Not true: "}${named(found.claim)}`;
  return element("li", { class: holds ? "holds" : "fails" }, text);
}

function changedItems(article, result) {
  const { of } = ownChecks.get(article);
  return result.checks.flatMap((check, i) => {
    const found = checkedAnew(result, check);
    if (found === null) return [];
    if (found === "own") return of[i] ? [of[i]] : [];
    return [checkItem(found, check)];
  });
}

function itemsFor(article, result) {
  return isAsInChapter() ? ownChecks.get(article).items : changedItems(article, result);
}

// All claims as they stand for the reader's numbers, for the console.
window.attention.checks = () =>
  page.results
    .filter(({ checks }) => checks)
    .map((result) => {
      const article = figureOf(result.name).closest("article");
      rememberChecks(article, result.checks);
      const items = itemsFor(article, result);
      return { name: result.name, claims: items.map((item) => item.textContent) };
    });

const drawnChecks = new WeakMap();

// Returns how many of them do not hold of the reader's numbers.
function drawChecks(article, result) {
  if (!result.checks) return 0;
  rememberChecks(article, result.checks);
  const { list } = ownChecks.get(article);
  const key = changeKey();
  const drawn = drawnChecks.get(article) ?? { key: changeKey(own), count: 0 };
  if (drawn.key !== key) {
    const now = itemsFor(article, result);
    list.replaceChildren(...now);
    if (now.length === 0) list.remove();
    else if (!list.isConnected) article.append(list);
    const failing = now.filter((item) => item.classList.contains("fails"));
    Object.assign(drawn, { key, count: failing.length });
    drawnChecks.set(article, drawn);
  }
  return drawn.count;
}
