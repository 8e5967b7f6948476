// What tests of curves and of bars share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";

// This runs in the page: the drawing of the step that is shown, as text.
export function drawing() {
  const svg = document.querySelector("article.current .chart-box svg");
  return svg.outerHTML.replace(/\n/g, "").replace(/ xmlns="[^"]*"/g, "");
}

// This runs in the page: what of the drawing is not inside of its box, and the least
// size of its letters.
function fit() {
  const box = document.querySelector("article.current .chart-box svg");
  const { left, right, top, bottom, width } = box.getBoundingClientRect();
  const isOutside = (place) =>
    place.left < left - 1 || place.right > right + 1 || place.top < top || place.bottom > bottom;
  const texts = [...box.querySelectorAll("text")];
  const scale = width / box.viewBox.baseVal.width;
  return {
    right,
    outside: texts
      .filter((text) => isOutside(text.getBoundingClientRect()))
      .map((text) => text.textContent),
    letters: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)),
  };
}

const sizes = [
  { width: 360, height: 740, letters: 10 },
  { width: 1280, height: 800, letters: 13 },
  { width: 1920, height: 1080, letters: 13 },
  { width: 1920, height: 1080, letters: 24, presenting: true },
];

// Tests that a chart fits wherever it is shown; `addressOf` resolves to its address.
export function chartsFit(charts, addressOf) {
  for (const { letters, presenting, ...viewport } of sizes) {
    const name = `${viewport.width} px${presenting ? ", presented" : ""}`;
    test(`${name}: ${charts} fit, in letters of ${letters} px at least`, async () => {
      const address = `${await addressOf()}${presenting ? "&present=on" : ""}`;
      const found = await visit(address, (page) => page.evaluate(fit), { viewport });
      assert.deepEqual(found.outside, []);
      assert.ok(found.right <= viewport.width);
      assert.ok(found.letters >= letters, `${found.letters} px`);
    });
  }
}
