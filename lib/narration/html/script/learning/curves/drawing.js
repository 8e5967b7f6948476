// A step's curves as the reader has them, in the place of those that came with the
// page: lib/narration/svg/curves.cpp once more. Only pages with curves carry it.
const plotFormat = { width: 480, height: 190, line: 20, character: 10, acrossSteps: 5 };
const plotMargin = 8;
const plotTick = 5;
const upSteps = 5;
const sampleWidth = 36;
const widestEntry = 36; // characters
const mostDots = 30;
const curveColors = 8;

const curvesOf = new Map((page.curves ?? []).map((curves) => [curves.step, curves]));

// The step of a training that is marked in curves: the one that the reader chose.
function markedStep() {
  const training = trainingNow();
  return training && state.trained !== null ? trainedNow(training) : null;
}

// The place on the horizontal axis where a line stands, or null.
function curveMarker({ curves, size }) {
  const step = markedStep();
  return step === null || step < 0 || step > (size - 1) * curves.stride ? null : step;
}

function upTicks({ lowest, highest }) {
  if (lowest < highest) return roundTicks(lowest, highest, upSteps);
  const around = lowest === 0 ? 1 : Math.abs(lowest) / 10;
  return roundTicks(lowest - around, lowest + around, upSteps);
}

function acrossTicks({ size, curves }) {
  const last = (size - 1) * curves.stride;
  if (last === 0) return { first: 0, last: 0, digit: 1, exponent: 0 };
  const ticks = roundTicks(0, last, plotFormat.acrossSteps, 0);
  return tickAt(ticks, ticks.last) > last ? { ...ticks, last: ticks.last - 1 } : ticks;
}

// Where the parts of a plot are.
function plotLayout(plot) {
  const { width, height, line, character, acrossSteps } = plotFormat;
  const [up, across] = [upTicks(plot), acrossTicks(plot)];
  const widest = Math.max(...tickPlaces(up).map((i) => tickText(up, i).length));
  const lastText = tickText(across, across.last).length;
  const left = widest * character + plotMargin;
  const right = width - Math.max(plotMargin, Math.floor((lastText * character) / 2));
  const top = line + plotMargin;
  const bottom = top + height;
  const last = (plot.size - 1) * plot.curves.stride;
  const [low, high] = [tickAt(up, up.first), tickAt(up, up.last)];
  const shareOf = (place) => (last === 0 ? 0.5 : place / last);
  const xOf = (place) => left + Math.round(shareOf(place) * (right - left));
  const yOf = (number) => bottom - Math.round(((number - low) / (high - low)) * (bottom - top));
  return { plot, up, across, left, right, top, bottom, xOf, yOf };
}

function plotTextAt(kind, x, y, text) {
  return svgElement("text", { class: kind, x, y }, text);
}

function plotPath(kind, d) {
  return svgElement("path", { class: kind, d });
}

function plotAxes({ plot, up, across, left, right, top, bottom, xOf, yOf }) {
  const { line } = plotFormat;
  const ups = tickPlaces(up).map((i) => [yOf(tickAt(up, i)), tickText(up, i)]);
  const acrosses = tickPlaces(across).map((i) => [xOf(tickAt(across, i)), tickText(across, i)]);
  const grid = [
    ...ups.map(([y]) => `M${left} ${y}H${right}`),
    ...acrosses.map(([x]) => `M${x} ${bottom}v${plotTick}`),
  ];
  return [
    plotPath("grid", grid.join("")),
    plotPath("axes", `M${left} ${top}V${bottom}H${right}`),
    ...ups.map(([y, text]) => plotTextAt("tick up", left - plotTick, y + 4, text)),
    ...acrosses.map(([x, text]) => plotTextAt("tick", x, bottom + line, text)),
    plotTextAt("axis-name", left, top - 10, plot.curves.vertical),
    plotTextAt("axis-name across", right, bottom + 2 * line - 3, plot.curves.horizontal),
  ];
}

// The lines of a curve, and its dots: of each number that is finite, or of those
// beside which there is none.
function curvePaths({ plot, xOf, yOf }, curve) {
  const values = plot.lines[curve];
  let [lines, dots] = ["", ""];
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const at = `${xOf(i * plot.curves.stride)} ${yOf(value)}`;
    const [goesOn, hasNext] = [values[i - 1], values[i + 1]].map(Number.isFinite);
    if (goesOn || hasNext) lines += `${goesOn ? "L" : "M"}${at}`;
    if (plot.size <= mostDots || !(goesOn || hasNext)) dots += `M${at}h0`;
  });
  return [["curve", lines], ["dots", dots]]
    .filter(([, d]) => d !== "")
    .map(([kind, d]) => plotPath(`${kind} curve-${curve % curveColors}`, d));
}

// A line at the marked place, and a dot on each curve that has a number there.
function markerOf({ plot, top, bottom, xOf, yOf }) {
  const place = curveMarker(plot);
  if (place === null || !plot.hasNumbers) return [];
  const x = xOf(place);
  const dots = plot.lines.flatMap((line, curve) => {
    const value = line[place / plot.curves.stride];
    if (!Number.isFinite(value)) return [];
    return [plotPath(`marked curve-${curve % curveColors}`, `M${x} ${yOf(value)}h0`)];
  });
  return [plotPath("marker", `M${x} ${top}V${bottom}`), ...dots];
}

// From the left to the right, then in the next line.
function plotLegend({ plot, left, bottom }) {
  const { width, line, character } = plotFormat;
  const parts = [];
  let [x, y] = [left, bottom + 2 * line];
  if (plot.lines.length < 2) return { parts, y };
  y += line;
  plot.curves.results.forEach((result, curve) => {
    const name = shortened(result, widestEntry);
    const taken = sampleWidth + 6 + [...name].length * character;
    if (x > left && x + taken > width) [x, y] = [left, y + line];
    parts.push(plotPath(`sample curve-${curve % curveColors}`, `M${x} ${y - 4}h${sampleWidth}`));
    parts.push(plotTextAt("entry", x + sampleWidth + 6, y, name));
    x += taken + 20;
  });
  return { parts, y };
}

// Words in lines of so many characters.
function linesOfWords(text, width) {
  return text.split(" ").reduce((lines, word) => {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= width) return [...lines.slice(0, -1), longer];
    return [...lines, word];
  }, []);
}

function plotParts(plot) {
  const layout = plotLayout(plot);
  const { width, line, character } = plotFormat;
  const legend = plotLegend(layout);
  const room = Math.floor((width - layout.left) / character);
  const gaps = gapNotes(plot).flatMap((note) => linesOfWords(note, room));
  const curves = [...plot.lines.keys()].reverse();
  return {
    height: legend.y + gaps.length * line + plotMargin,
    parts: [
      ...(plot.hasNumbers ? plotAxes(layout) : []),
      ...curves.flatMap((curve) => curvePaths(layout, curve)),
      ...markerOf(layout),
      ...legend.parts,
      ...gaps.map((text, i) => plotTextAt("gap", layout.left, legend.y + (i + 1) * line, text)),
    ],
  };
}

const drawnCurves = new Map(); // by what a step's curves were drawn

// What came with the page stands until there is something else to show.
function drawCurves(article) {
  const curves = curvesOf.get(article.id);
  if (!curves) return;
  const key = `${changeKey()} ${markedStep()}`;
  if ((drawnCurves.get(article) ?? `${changeKey(own)} null`) === key) return;
  const plot = plotOf(curves);
  if (!plot) return;
  drawnCurves.set(article, key);
  const { height, parts } = plotParts(plot);
  const svg = article.querySelector(".curves");
  svg.setAttribute("viewBox", `0 0 ${plotFormat.width} ${height}`);
  svg.setAttribute("aria-label", plotWords(plot));
  svg.replaceChildren(...parts);
}

drawnToo.push(drawCurves);
