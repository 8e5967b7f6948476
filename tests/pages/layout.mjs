// No page scrolls sideways, on a phone as little as at a projector.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapters, pageOf, richWords, sentenceOf } from "./chapters.mjs";

const phone = { width: 360, height: 640 };
const projector = { width: 1024, height: 768 };
const longWord = "Donaudampfschifffahrtsgesellschaftskapitänsmützenband";
const contents = {
  "with options": richWords,
  "with long words": () => ["--sentence", `${longWord} fährt ${longWord}2`],
  "with 200 words": () => ["--sentence", sentenceOf(200)],
};

// This runs in the page: the width of what can be scrolled to, with the list
// of steps open and the first number's origin shown.
function widths(article) {
  document.querySelector("nav details").open = true;
  const cell = article.querySelector("figure.result tbody td:not(.gap)");
  cell?.click();
  return [article.id, document.documentElement.scrollWidth];
}

async function expectNarrow(chapter, words, viewport) {
  const address = await pageOf(chapter, ...words(chapter));
  await visit(
    address,
    async (page) => {
      const steps = await atEachStep(page, widths);
      const tooWide = steps.filter(([, width]) => width > viewport.width);
      assert.deepEqual(tooWide, [], chapter);
    },
    { viewport },
  );
}

export function layout() {
  for (const [content, words] of Object.entries(contents)) {
    test(`phone, ${content}: no step is too wide`, async () => {
      for (const chapter of chapters) {
        await expectNarrow(chapter, words, phone);
      }
    });
  }

  test("projector: no step is too wide", async () => {
    for (const chapter of chapters) {
      await expectNarrow(chapter, richWords, projector);
    }
  });
}
