// What bars show: lib/narration/bars/chart.cpp once more, on the numbers that the
// reader has.
const widestBarLabel = 14;
const widestBarName = 20;

// The results with their numbers, or null if the page does not know all of them.
function barChartOf({ results: names }) {
  const tensors = names.map((name) => evaluateNow(name));
  if (tensors.includes(null)) return null;
  const size = tensors[0].values.length;
  return {
    names,
    lines: tensors.map(({ values }) => [...values]),
    longest: longestBars(names, tensors),
    decimals: tensors.map((tensor) => decimalsFor(tensor)),
    labels: results.get(names[0]).columns,
    size,
    places: shownIndices(size),
  };
}

// How much of a result is as long as a weight of 1: so many draws of counts, nothing
// of other numbers.
function wholeOf(name) {
  const { role, operation } = results.get(name);
  return role === "weights" ? 1 : (operation.parameters?.draws ?? 0);
}

// Of each its largest number; of weights the largest of all weights, of counts of n
// draws n times that.
function longestBars(names, tensors) {
  const largest = tensors.map(({ values }) => Math.max(0, ...values.filter(Number.isFinite)));
  const wholes = names.map(wholeOf);
  const shares = largest.map((number, i) => (wholes[i] > 0 ? number / wholes[i] : 0));
  const longest = Math.max(0, ...shares);
  return largest.map((number, i) => (wholes[i] > 0 ? longest * wholes[i] : number));
}

// The length of a bar, from 0 to 1.
function barShare({ lines, longest }, result, i) {
  const number = lines[result][i];
  return Number.isFinite(number) && number > 0 ? number / longest[result] : 0;
}

function barNumber({ lines, decimals }, result, i) {
  return fixedText(lines[result][i], decimals[result]);
}

function wholeBarLabel({ labels }, i) {
  return i < labels.length ? labels[i] : String(i);
}

// Shortened, with its place where two would look the same.
function barLabel(chart, i) {
  if (i === null) return "…";
  const label = wholeBarLabel(chart, i);
  const short = shortened(label, widestBarLabel);
  const isLikeIt = (other, j) => j !== i && shortened(other, widestBarLabel) === short;
  if (short === label || !chart.labels.some(isLikeIt)) return short;
  const place = ` (${i + 1})`;
  return shortened(label, widestBarLabel - place.length) + place;
}

function barLegend({ names, longest, decimals }, i) {
  return `${shortened(names[i], widestBarName)}, 0 to ${fixedText(longest[i], decimals[i])}`;
}

function barsSentence(chart, result) {
  const name = chart.names[result];
  const texts = chart.lines[result].map((_, i) => barNumber(chart, result, i));
  const at = (i) => `at ${wholeBarLabel(chart, i)}`;
  const isBar = (i) => Number.isFinite(chart.lines[result][i]);
  const places = [...texts.keys()];
  const bars = places.filter(isBar);
  const others = firstFew(places.filter((i) => !isBar(i)).map((i) => `${texts[i]} ${at(i)}`));
  if (bars.length === 0) return ` ${name} is ${others}.`;
  const numbers = bars.map((i) => Number(texts[i]));
  const [least, most] = [Math.min, Math.max].map((end) => bars[numbers.indexOf(end(...numbers))]);
  const rest = others === "" ? "" : ` It is ${others}.`;
  if (Number(texts[least]) === Number(texts[most])) return ` Each of ${name} is ${texts[least]}.${rest}`;
  return (
    ` The longest of ${name} is ${texts[most]}, ${at(most)}; ` +
    `the shortest is ${texts[least]}, ${at(least)}.${rest}`
  );
}

// What the bars show, for those who do not see them.
function barsWords(chart) {
  const { names, size } = chart;
  const groups = `${size} groups of ${names.length} bars; weights and counts of draws share a scale, other results have their own.`;
  return (
    `${names.join(", ")} as bars. ${names.length > 1 ? groups : `${size} bars.`}` +
    names.map((_, result) => barsSentence(chart, result)).join("")
  );
}
