// Words at the ends of arrows in the plane: each at the first place around its end
// where it lies on no other word, and on as few arrows as can be. One that stands
// away from its end has a line to it.
const planeFont = 12;
const labelGaps = [6, 18, 30, 42]; // pixels from the end
const labelTurns = 12; // directions that are tried
const farAway = 10;

function widthInPlane(text) {
  return (textWidth(text) * planeFont) / lineFontSize;
}

// The box of a word that starts or ends so far from an arrow's end.
function labelBox([x, y], width, gap, turn) {
  const [across, down] = [Math.cos(turn), Math.sin(turn)];
  const left = x + gap * across - (width * (1 - across)) / 2;
  const top = y + gap * down - (labelHeight * (1 - down)) / 2;
  return { left, top, right: left + width, bottom: top + labelHeight, gap };
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// How much of a line lies in the box, by points along it.
function partWithin(box, [x0, y0], [x, y]) {
  const points = 24;
  let within = 0;
  for (let i = 0; i <= points; ++i) {
    const [px, py] = [x0 + ((x - x0) * i) / points, y0 + ((y - y0) * i) / points];
    within += px > box.left && px < box.right && py > box.top && py < box.bottom;
  }
  return within / points;
}

function isInPicture({ left, top, right, bottom }) {
  return left >= 0 && top >= 0 && right <= planeWidth && bottom <= planeHeight;
}

// The box of the word that costs least: near its end, in the arrow's direction, on
// few lines. Where each lies on another word, the first.
function boxFor(end, width, outward, taken, lines) {
  let best = null;
  let least = Infinity;
  for (const gap of labelGaps) {
    for (let i = 0; i < labelTurns; ++i) {
      const off = Math.ceil(i / 2) * (i % 2 === 0 ? -1 : 1);
      const box = labelBox(end, width, gap, outward + (2 * Math.PI * off) / labelTurns);
      if (!isInPicture(box) || taken.some((other) => overlap(box, other))) continue;
      const crossed = lines.reduce((sum, [from, to]) => sum + partWithin(box, from, to), 0);
      const cost = gap + Math.abs(off) + 60 * crossed;
      if (cost < least) [best, least] = [box, cost];
    }
  }
  return best ?? labelBox(end, width, labelGaps[0], outward);
}

function leader({ left, right, top, bottom }, [x, y]) {
  const [nearX, nearY] = [
    Math.min(Math.max(x, left), right),
    Math.min(Math.max(y, top), bottom),
  ];
  return svgElement("path", { class: "leader", d: `M${x} ${y}L${nearX} ${nearY}` });
}

// What is strong has the first choice.
function wordsAt(arrows, place) {
  const origin = place([0, 0]);
  const lines = arrows.filter(({ label }) => label).map(({ to }) => [origin, place(to)]);
  const taken = [];
  const isStrong = ({ kind }) => kind === "strong";
  const labelled = arrows.filter(({ label }) => label).sort((a, b) => isStrong(b) - isStrong(a));
  return labelled.flatMap(({ to, label, kind }) => {
    const end = place(to);
    const text = shortened(label, 9);
    const outward = Math.atan2(end[1] - origin[1], end[0] - origin[0]);
    const box = boxFor(end, widthInPlane(text), outward, taken, lines);
    taken.push(box);
    const word = svgElement("text", { x: box.left, y: box.bottom - 2, class: kind }, text);
    return box.gap > farAway ? [leader(box, end), word] : [word];
  });
}
