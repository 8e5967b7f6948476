// What one taps is large enough for a finger: 24 x 24 pixels, but for links
// within text (WCAG 2.5.8).
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, pageOf, richWords } from "./chapters.mjs";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const wanted = "a[href], button, select, input, summary, figure.result tbody td:not(.gap)";

// This runs in the page, with all controls and the list of steps open: what is
// smaller than a finger. A word of a picture and a box of the map do no more than
// the control "Query" and the list do.
function smallTargets(article, selector) {
  document.querySelector("nav details").open = true;
  document.querySelector(".stepper").classList.add("open");
  const isSmall = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.round(width * 10) < 240 || Math.round(height * 10) < 240;
  };
  const name = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const size = `${width.toFixed(1)} x ${height.toFixed(1)}`;
    return `${article.id}: ${element.tagName} ${element.textContent.slice(0, 20)} ${size}`;
  };
  return [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility() && !element.closest("svg, p"))
    .filter(isSmall)
    .map(name);
}

export function touch() {
  for (const number of [1, 4, 8]) {
    test(`chapter ${number}: every target is 24 x 24 pixels at least`, async () => {
      const chapter = chapterOf(number);
      for (const words of [[], richWords(chapter)]) {
        const small = await visit(
          await pageOf(chapter, ...words),
          (page) => atEachStep(page, smallTargets, wanted),
          phone,
        );
        assert.deepEqual(small.flat().slice(0, 10), []);
      }
    });
  }
}
