// A step's bars as the reader has them, in the place of those that came with the
// page: lib/narration/svg/bars.cpp once more.
const barFormat = { width: 480, row: 18, rowOfSeveral: 15, character: 10 };
const barsMargin = 8;
const barGroupGap = 6;
const besideBar = 6;
const barBaseline = 4;

const barsOf = new Map((page.bars ?? []).map((bars) => [bars.shown_in, bars]));

function barsLayout(chart) {
  const { width, character } = barFormat;
  const widest = (texts) => Math.max(...texts.map((text) => [...text].length)) * character;
  const shown = chart.places.filter((i) => i !== null);
  const numbers = chart.names.flatMap((_, result) => shown.map((i) => barNumber(chart, result, i)));
  const labelEnd = widest(chart.places.map((i) => barLabel(chart, i)));
  const left = labelEnd + (chart.names.length > 1 ? character : 0) + 2 * besideBar;
  return { chart, labelEnd, left, longest: width - left - besideBar - widest(numbers) };
}

// One result of a group: its sign, its number, and the way of its bar.
function barParts({ chart, labelEnd, left, longest }, result, i, y) {
  const length = Math.round(barShare(chart, result, i) * longest);
  const at = (kind, x, text) => chartText(kind, x, y + barBaseline, text);
  const sign = chart.names.length > 1 ? [at("sign", labelEnd + besideBar, seriesSign(result))] : [];
  const number = at("number", left + length + besideBar, barNumber(chart, result, i));
  return { words: [...sign, number], way: length > 0 ? `M${left} ${y}h${length}` : "" };
}

// From y on.
function barRows(layout, y) {
  const { chart, labelEnd } = layout;
  const ways = chart.names.map(() => "");
  const row = ways.length > 1 ? barFormat.rowOfSeveral : barFormat.row;
  const middle = Math.floor(row / 2);
  const words = [];
  for (const i of chart.places) {
    words.push(chartText("label", labelEnd, y + middle + barBaseline, barLabel(chart, i)));
    if (i === null) y += row;
    else {
      ways.forEach((_, result) => {
        const bar = barParts(layout, result, i, y + middle);
        words.push(...bar.words);
        ways[result] += bar.way;
        y += row;
      });
    }
    if (ways.length > 1) y += barGroupGap;
  }
  const paths = ways.map((way, result) => chartPath(`bar ${seriesClass(result)}`, way));
  return { y, parts: [...paths.filter((_, result) => ways[result] !== ""), ...words] };
}

// One result has none.
function barsLegend(chart) {
  if (chart.names.length < 2) return { parts: [], y: 0 };
  const { width, row, character } = barFormat;
  const entries = chart.names.map((_, i) => `${seriesSign(i)} ${barLegend(chart, i)}`);
  const room = { left: barsMargin, right: width, line: row, character };
  const { parts, y } = chartLegend(entries, room, 0);
  return { parts, y: y + barsMargin + barGroupGap };
}

function barsDrawing(bars) {
  const chart = barChartOf(bars);
  if (!chart) return null;
  const legend = barsLegend(chart);
  const rows = barRows(barsLayout(chart), legend.y);
  return {
    width: barFormat.width,
    height: rows.y + barsMargin,
    words: barsWords(chart),
    parts: [...legend.parts, ...rows.parts],
  };
}

drawnToo.push((article) => {
  const bars = barsOf.get(article.id);
  if (!bars) return;
  const svg = article.querySelector(".bars");
  drawAnew(svg, changeKey(), changeKey(own), () => barsDrawing(bars));
});
