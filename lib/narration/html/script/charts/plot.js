// What a plot of curves shows: lib/narration/curves once more, on the numbers that
// the reader has.
const finestTick = -400; // the least exponent

// i * digit * 10^exponent; a power of ten is exact if it is whole.
function tickAt({ digit, exponent }, i) {
  return exponent < 0 ? (i * digit) / 10 ** -exponent : i * digit * 10 ** exponent;
}

function tickText(ticks, i) {
  if (i === 0) return "0";
  const most = Math.max(...[ticks.first, ticks.last].map((end) => Math.abs(tickAt(ticks, end))));
  if (most < 1e6 && most >= 1e-3) return fixedText(tickAt(ticks, i), Math.max(0, -ticks.exponent));
  const furthest = Math.max(Math.abs(ticks.first), Math.abs(ticks.last)) * ticks.digit;
  return withExponent(tickAt(ticks, i), String(furthest).length - 1);
}

function tickPlaces({ first, last }) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

// Round numbers from below `low` to above `high`, with no more than `most` steps.
function roundTicks(low, high, most, least = finestTick) {
  const begin = Math.floor(Math.log10((high - low) / most)) - 1;
  for (let exponent = Math.max(begin, least); ; ++exponent) {
    for (const digit of [1, 2, 5]) {
      const step = tickAt({ digit, exponent }, 1);
      const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
      if (last - first <= most) return { first, last, digit, exponent };
    }
  }
}

function plotText({ decimals, hasExponent }, number) {
  const isShort = !hasExponent || !Number.isFinite(number);
  return isShort ? fixedText(number, decimals) : withExponent(number, decimals);
}

// Whether digits show the ends of a range as what they are.
function tellsEnds(digits, low, high) {
  if (low !== high) return plotText(digits, low) !== plotText(digits, high);
  return low === 0 || Number(plotText(digits, low)) !== 0;
}

function digitsOfPlot(low, high) {
  for (const hasExponent of [false, true]) {
    for (let decimals = page.precision; decimals <= 9; ++decimals) {
      if (tellsEnds({ decimals, hasExponent }, low, high)) return { decimals, hasExponent };
    }
  }
  return { decimals: 9, hasExponent: true };
}

// The curves with their numbers, or null if the page does not know all of them.
function plotOf(curves) {
  const tensors = curves.results.map((name) => evaluateNow(name));
  if (tensors.includes(null)) return null;
  const lines = tensors.map(({ values }) => values);
  const finite = lines.flatMap((line) => [...line].filter(Number.isFinite));
  const [lowest, highest] = finite.reduce(
    ([low, high], number) => [Math.min(low, number), Math.max(high, number)],
    [finite[0] ?? 0, finite[0] ?? 0],
  );
  return {
    curves,
    lines,
    size: lines[0].length,
    hasNumbers: finite.length > 0,
    lowest,
    highest,
    digits: digitsOfPlot(lowest, highest),
  };
}

// How many decimals tell the places of curves: 0 of steps, 1 of -3, -2.9 ...
function placeDecimals({ first, step }) {
  const isTold = (number, decimals) =>
    Math.abs(Number(fixedText(number, decimals)) - number) <= step / 100;
  let decimals = 0;
  while (decimals < 9 && !(isTold(first, decimals) && isTold(step, decimals))) ++decimals;
  return decimals;
}

// Where number i of each curve stands: at 40.
function curvePlace({ first, step }, i) {
  return first + i * step;
}

function curvePlaceText(curves, i) {
  return shortText(curvePlace(curves, i), placeDecimals(curves));
}

// "at step 40", "from x 1.5 to 2".
function atPlaces({ curves }, first, last = first) {
  const begin = `${curves.horizontal} ${curvePlaceText(curves, first)}`;
  return first === last ? `at ${begin}` : `from ${begin} to ${curvePlaceText(curves, last)}`;
}

// Where a curve is no number: "inf at step 40, nan from step 60 to 400", or nothing.
function gapsOf(plot, line) {
  const kindOf = (number) => (Number.isFinite(number) ? "" : fixedText(number));
  const gaps = [];
  for (let begin = 0; begin < line.length; ) {
    const kind = kindOf(line[begin]);
    let end = begin + 1;
    while (end < line.length && kindOf(line[end]) === kind) ++end;
    if (kind !== "") gaps.push(`${kind} ${atPlaces(plot, begin, end - 1)}`);
    begin = end;
  }
  return firstFew(gaps);
}

function gapNotes(plot) {
  return plot.lines.flatMap((line, i) => {
    const gaps = gapsOf(plot, line);
    return gaps === "" ? [] : [`${plot.curves.results[i]} is ${gaps}.`];
  });
}

function curveSentence(plot, i) {
  const line = plot.lines[i];
  const name = plot.curves.results[i];
  const gaps = gapsOf(plot, line);
  const places = [...line.keys()].filter((place) => Number.isFinite(line[place]));
  if (places.length === 0) return ` ${name} is ${gaps}.`;
  const isNone = gaps === "" ? "" : ` It is ${gaps}.`;
  const texts = places.map((place) => plotText(plot.digits, line[place]));
  if (texts.length === 1) {
    return ` ${name} is ${texts[0]} ${atPlaces(plot, places[0])}.${isNone}`;
  }
  if (texts.every((text) => text === texts[0])) return ` ${name} stays at ${texts[0]}.${isNone}`;
  const least = Math.min(...texts.map(Number));
  const lowest = texts.findIndex((text) => Number(text) === least);
  const where = `its lowest is ${texts[lowest]}, ${atPlaces(plot, places[lowest])}`;
  return ` ${name} goes from ${texts[0]} to ${texts.at(-1)}; ${where}.${isNone}`;
}

// What a plot shows, for those who do not see it.
function plotWords(plot) {
  const { results, horizontal, vertical } = plot.curves;
  const [first, last] = [0, plot.size - 1].map((i) => curvePlaceText(plot.curves, i));
  return (
    `${results.join(", ")}: ${vertical} by ${horizontal}. ` +
    `A plot of ${vertical} by ${horizontal}, from ${first} to ${last}.` +
    plot.lines.map((_, i) => curveSentence(plot, i)).join("")
  );
}
