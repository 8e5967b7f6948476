// Attention as lines: the sentence twice, and from the chosen query a line to
// every key, as wide as its weight.
const lineHeight = 24;
const leftEdge = 118;
const rightEdge = 250;
const pictureWidth = 400;
const widestLine = 14;

function heightAt(index) {
  return lineHeight * (index + 0.5) + 4;
}

function tokenText(token, index, x, anchor, kind) {
  return svgElement(
    "text",
    { x, y: heightAt(index) + 5, "text-anchor": anchor, class: kind },
    shortened(token),
  );
}

// The weights from one query: of a vector all, of a matrix one row.
function weightsFrom(tensor, matrix, query) {
  const row = tensor.rows === 1 ? 0 : query;
  const begin = (matrix * tensor.rows + row) * tensor.columns;
  return [...tensor.values.slice(begin, begin + tensor.columns)];
}

// The same measure all over the page; long sentences share out less to each.
function lineWidth(weight) {
  const measure = widestLine * Math.max(1, page.tokens.length / 12);
  return Math.min(widestLine, weight * measure);
}

function lineTo(query, key, weight) {
  const bend = (leftEdge + rightEdge) / 2;
  const [from, to] = [heightAt(query), heightAt(key)];
  return svgElement("path", {
    d: `M${leftEdge + 6} ${from} C${bend} ${from} ${bend} ${to} ${rightEdge - 6} ${to}`,
    class: "line",
    "stroke-width": Math.max(0.5, lineWidth(weight)).toFixed(2),
    "stroke-opacity": (0.35 + 0.04 * lineWidth(weight)).toFixed(2),
  });
}

// What the picture shows, for those who do not see it.
function spoken(query, weights) {
  const most = weights
    .map((weight, key) => ({ weight, key }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map(({ weight, key }) => `${page.tokens[key]} ${fixedText(weight)}`);
  return `${page.tokens[query]} attends most to: ${most.join(", ")}`;
}

function linesPicture(weights, query) {
  const svg = svgElement("svg", {
    class: "lines",
    role: "img",
    viewBox: `0 0 ${pictureWidth} ${lineHeight * page.tokens.length + 8}`,
    "aria-label": spoken(query, weights),
  });
  weights.forEach((weight, key) => {
    if (weight > 0) svg.append(lineTo(query, key, weight));
  });
  page.tokens.forEach((token, index) => {
    const kind = index === query ? "query chosen" : "query";
    const word = tokenText(token, index, leftEdge, "end", kind);
    word.addEventListener("click", () => setState({ query: index }));
    svg.append(
      word,
      tokenText(token, index, rightEdge, "start", "key"),
      svgElement(
        "text",
        { x: pictureWidth - 4, y: heightAt(index) + 5, "text-anchor": "end", class: "weight" },
        fixedText(weights[index]),
      ),
    );
  });
  return svg;
}

// A picture that is taller than its box shows the query, and keys scroll it.
function scrollToQuery(picture) {
  if (picture.scrollHeight <= picture.clientHeight) return;
  picture.setAttribute("tabindex", "0");
  const share = (chosenQuery() + 0.5) / page.tokens.length;
  picture.scrollTop =
    share * picture.scrollHeight - picture.clientHeight / 2;
}

const mostPictures = 8;
// With more words a picture scrolls, for which keys must reach it.
const mostWordsInView = 20;

// One picture for each matrix that has a table: heads side by side.
function drawPictures(box, result, tensor) {
  const shown = shownMatrices(result.name);
  box.replaceChildren();
  for (const matrix of shown.slice(0, mostPictures)) {
    const weights = weightsFrom(tensor, matrix, chosenQuery());
    const caption = matrixName(result, matrix);
    const picture = element(
      "figure",
      {
        class: "picture",
        ...(page.tokens.length > mostWordsInView && { tabindex: 0 }),
      },
      element("figcaption", {}, caption || result.name),
      linesPicture(weights, chosenQuery()),
    );
    box.append(picture);
    scrollToQuery(picture);
  }
  if (shown.length > mostPictures) {
    const note = `The first ${mostPictures} of ${shown.length} are drawn.`;
    box.append(element("p", { class: "note" }, note));
  }
}
