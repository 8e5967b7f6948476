// What drawings of curves and of bars have in common: lib/narration/svg/chart.cpp once
// more. Only pages that have some carry it.
const legendSample = 36;
const seriesColors = 8;
const seriesSigns = "*o+x#@%&";

function seriesClass(index) {
  return `curve-${index % seriesColors}`;
}

function seriesSign(index) {
  return seriesSigns[index % seriesSigns.length];
}

function chartText(kind, x, y, text) {
  return svgElement("text", { class: kind, x, y }, text);
}

function chartPath(kind, d) {
  return svgElement("path", { class: kind, d });
}

// Entries below y, from the left to the right, then in the next line.
function chartLegend(entries, { left, right, line, character }, y) {
  const parts = [];
  let x = left;
  y += line;
  entries.forEach((words, i) => {
    const taken = legendSample + 6 + [...words].length * character;
    if (x > left && x + taken > right) [x, y] = [left, y + line];
    parts.push(chartPath(`sample ${seriesClass(i)}`, `M${x} ${y - 4}h${legendSample}`));
    parts.push(chartText("entry", x + legendSample + 6, y, words));
    x += taken + 20;
  });
  return { parts, y };
}

const mostRemarks = 3;

function firstFew(remarks) {
  const few = remarks.slice(0, mostRemarks);
  return (remarks.length > mostRemarks ? [...few, "and so on"] : few).join(", ");
}

const drawnCharts = new Map(); // by what a drawing was drawn

// What came with the page, by `ownKey`, stands until there is something else to show.
// `draw` gives { width, height, words, parts }, or null if a number is not known.
function drawAnew(svg, key, ownKey, draw) {
  if ((drawnCharts.get(svg) ?? ownKey) === key) return;
  const drawing = draw();
  if (!drawing) return;
  drawnCharts.set(svg, key);
  svg.setAttribute("viewBox", `0 0 ${drawing.width} ${drawing.height}`);
  svg.setAttribute("aria-label", drawing.words);
  svg.replaceChildren(...drawing.parts);
}
