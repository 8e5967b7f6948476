// A step's curves as the reader has them, in the place of those that came with the
// page: lib/narration/svg/curves.cpp once more. Only pages with curves carry it.
const plotFormat = { width: 480, height: 190, line: 20, character: 10, acrossSteps: 6 };
const plotMargin = 8;
const plotTick = 5;
const upSteps = 5;
const widestEntry = 36; // characters
const mostDots = 30;

const curvesOf = new Map((page.curves ?? []).map((curves) => [curves.shown_in, curves]));

// The step of a training that is marked in curves: the one that the reader chose.
function markedStep() {
  const training = trainingNow();
  return training && state.trained !== null ? trainedNow(training) : null;
}

// The place on the horizontal axis where a line stands, or null: of curves by step.
function curveMarker({ curves, size }) {
  const step = markedStep();
  const isPlace =
    curves.horizontal === "step" &&
    step !== null &&
    step >= curves.first &&
    step <= curvePlace(curves, size - 1);
  return isPlace ? step : null;
}

function upTicks({ lowest, highest }) {
  if (lowest < highest) return roundTicks(lowest, highest, upSteps);
  const around = lowest === 0 ? 1 : Math.abs(lowest) / 10;
  return roundTicks(lowest - around, lowest + around, upSteps);
}

// Within the places, which are added up and may lie a last bit beside.
function acrossTicks({ size, curves }) {
  const decimals = placeDecimals(curves);
  const [begin, end] = [curves.first, curvePlace(curves, size - 1)];
  if (size === 1) {
    const only = Math.round(begin * 10 ** decimals);
    return { first: only, last: only, digit: 1, exponent: 0 - decimals };
  }
  const slack = curves.step / 1000;
  const finest = decimals === 0 ? 0 : finestTick;
  const ticks = roundTicks(begin + slack, end - slack, plotFormat.acrossSteps, finest);
  if (tickAt(ticks, ticks.first) < begin - slack) ++ticks.first;
  if (tickAt(ticks, ticks.last) > end + slack) --ticks.last;
  return ticks;
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
  const [begin, end] = [plot.curves.first, curvePlace(plot.curves, plot.size - 1)];
  const [low, high] = [tickAt(up, up.first), tickAt(up, up.last)];
  const shareOf = (place) => (plot.size === 1 ? 0.5 : (place - begin) / (end - begin));
  const xOf = (place) => left + Math.round(shareOf(place) * (right - left));
  const yOf = (number) => bottom - Math.round(((number - low) / (high - low)) * (bottom - top));
  return { plot, up, across, left, right, top, bottom, xOf, yOf };
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
    chartPath("grid", grid.join("")),
    chartPath("axes", `M${left} ${top}V${bottom}H${right}`),
    ...ups.map(([y, text]) => chartText("tick up", left - plotTick, y + 4, text)),
    ...acrosses.map(([x, text]) => chartText("tick", x, bottom + line, text)),
    chartText("axis-name", left, top - 10, plot.curves.vertical),
    chartText("axis-name across", right, bottom + 2 * line - 3, plot.curves.horizontal),
  ];
}

// The lines of a curve, and its dots: of each number that is finite, or of those
// beside which there is none.
function curvePaths({ plot, xOf, yOf }, curve) {
  const values = plot.lines[curve];
  let [lines, dots] = ["", ""];
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const at = `${xOf(curvePlace(plot.curves, i))} ${yOf(value)}`;
    const [goesOn, hasNext] = [values[i - 1], values[i + 1]].map(Number.isFinite);
    if (goesOn || hasNext) lines += `${goesOn ? "L" : "M"}${at}`;
    if (plot.size <= mostDots || !(goesOn || hasNext)) dots += `M${at}h0`;
  });
  return [["curve", lines], ["dots", dots]]
    .filter(([, d]) => d !== "")
    .map(([kind, d]) => chartPath(`${kind} ${seriesClass(curve)}`, d));
}

// A line at the marked place, and a dot on each curve that has a number there.
function markerOf({ plot, top, bottom, xOf, yOf }) {
  const place = curveMarker(plot);
  if (place === null || !plot.hasNumbers) return [];
  const x = xOf(place);
  const dots = plot.lines.flatMap((line, curve) => {
    const value = line[(place - plot.curves.first) / plot.curves.step];
    if (!Number.isFinite(value)) return [];
    return [chartPath(`marked ${seriesClass(curve)}`, `M${x} ${yOf(value)}h0`)];
  });
  return [chartPath("marker", `M${x} ${top}V${bottom}`), ...dots];
}

// A single curve has none.
function plotLegend({ plot, left, bottom }) {
  const { width, line, character } = plotFormat;
  const y = bottom + 2 * line;
  if (plot.lines.length < 2) return { parts: [], y };
  const names = plot.curves.results.map((name) => shortened(name, widestEntry));
  return chartLegend(names, { left, right: width, line, character }, y);
}

// Words in lines of so many characters.
function linesOfWords(text, width) {
  return text.split(" ").reduce((lines, word) => {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= width) return [...lines.slice(0, -1), longer];
    return [...lines, word];
  }, []);
}

function curvesDrawing(curves) {
  const plot = plotOf(curves);
  if (!plot) return null;
  const layout = plotLayout(plot);
  const { width, line, character } = plotFormat;
  const legend = plotLegend(layout);
  const room = Math.floor((width - layout.left) / character);
  const gaps = gapNotes(plot).flatMap((note) => linesOfWords(note, room));
  return {
    width,
    height: legend.y + gaps.length * line + plotMargin,
    words: plotWords(plot),
    parts: [
      ...(plot.hasNumbers ? plotAxes(layout) : []),
      ...[...plot.lines.keys()].reverse().flatMap((curve) => curvePaths(layout, curve)),
      ...markerOf(layout),
      ...legend.parts,
      ...gaps.map((text, i) => chartText("gap", layout.left, legend.y + (i + 1) * line, text)),
    ],
  };
}

function drawCurves(article) {
  const curves = curvesOf.get(article.id);
  if (!curves) return;
  const svg = article.querySelector(".curves");
  const key = `${changeKey()} ${markedStep()}`;
  drawAnew(svg, key, `${changeKey(own)} null`, () => curvesDrawing(curves));
}

drawnToo.push(drawCurves);
