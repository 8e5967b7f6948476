// The whole chapter in one picture, at the head of the page or over all of it: the
// step that is shown is lit, and its numbers are those that the reader has.
const mapBox = document.getElementById("map");
const mapLinks = [...mapBox.querySelectorAll("a.box")];
const mapDecimals = 2;

const openMap = element(
  "button",
  { type: "button", class: "more", "aria-expanded": "false", "aria-controls": "map" },
  "Map",
);
openMap.title = "The whole chapter in one picture: M. Escape closes it.";

function isMapLarge() {
  return mapBox.classList.contains("large");
}

function showMap(isLarge) {
  mapBox.classList.toggle("large", isLarge);
  openMap.setAttribute("aria-expanded", String(isLarge));
  document.querySelector(".chapter").inert = isLarge;
  drawMap();
}

openMap.addEventListener("click", () => showMap(!isMapLarge()));

// The numbers of a box, unless they are too many to be written.
function drawBox(link) {
  const result = results.get(link.dataset.result);
  const cells = link.querySelector(".cells");
  if (!result || !cells) return;
  const tensor = changedTensor(result);
  link.classList.toggle("is-changed", tensor !== null);
  if (cells.classList.contains("small")) return;
  const rects = [...cells.querySelectorAll("rect")];
  const texts = [...cells.querySelectorAll("text")];
  const begin = Number(cells.dataset.matrix) * rects.length;
  const decimals = tensor && (decimalsFor(tensor) === 0 ? 0 : mapDecimals);
  rects.forEach((rect, i) => {
    const before = rememberedCell(texts[i]);
    const value = tensor?.values[begin + i];
    const shade = tensor ? shadeClass(result, value) : before.shade;
    rect.setAttribute("class", shade);
    texts[i].setAttribute("class", shade);
    texts[i].textContent = tensor ? fixedText(value, decimals) : before.text;
  });
}

let drawnKey = changeKey(own);

// Drawn where it is seen.
function drawMap() {
  if (mapBox.getClientRects().length === 0) return;
  for (const link of mapLinks) {
    const isHere = link.getAttribute("href") === `#${state.step}`;
    link.classList.toggle("current", isHere);
    if (isHere) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  if (drawnKey === changeKey()) return;
  drawnKey = changeKey();
  mapLinks.forEach(drawBox);
}
