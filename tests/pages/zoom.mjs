// At 200 % and 400 % a page is as good as at 100 %: nothing is cut, nothing scrolls
// sideways but what has a box of its own, and the bar leaves room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapters, pageOf, richWords } from "./chapters.mjs";

const zooms = {
  "200 %": { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  "400 %": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};

// This runs in the page: what goes beyond the screen, or is cut off in its box.
function faults(article) {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push("the page scrolls sideways");
  const stepper = document.querySelector(".stepper");
  if (stepper.getBoundingClientRect().height > innerHeight / 2) found.push("the bar covers it");
  stepper.classList.add("open");
  const { height } = stepper.getBoundingClientRect();
  if (height > innerHeight / 2) found.push(`the open bar covers it: ${height}`);
  stepper.classList.remove("open");
  const scrolls = ".scroll, pre, .formula, .picture, [hidden]";
  for (const element of article.querySelectorAll("*")) {
    const inBox = element.parentElement.closest(scrolls) || element.matches(scrolls);
    if (inBox || !element.checkVisibility()) continue;
    const { left, right } = element.getBoundingClientRect();
    const isOut = left < -0.5 || right > innerWidth + 0.5;
    const { overflowX } = getComputedStyle(element);
    const isCut = overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1;
    if (isOut || isCut) found.push(`${element.tagName}.${element.className} is cut`);
  }
  return found.map((fault) => `${article.id}: ${fault}`);
}

export function zoom() {
  for (const [name, options] of Object.entries(zooms)) {
    for (const chapter of chapters) {
      test(`${name}: ${chapter} has room`, async () => {
        for (const words of [[], richWords(chapter)]) {
          const address = await pageOf(chapter, ...words);
          const found = await visit(address, (page) => atEachStep(page, faults), options);
          assert.deepEqual(found.flat().slice(0, 10), []);
        }
      });
    }
  }
}
