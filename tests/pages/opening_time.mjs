// How long pages of 200 words take to open, and to follow another query: prints
// milliseconds, tests nothing. run.sh BUILD opening_time.mjs
import { closeBrowser, visit } from "./browser.mjs";
import { chapters, numberOf, pageOf, sentenceOf } from "./chapters.mjs";

const steps = {
  4: "masked_attn_weights",
  6: "ca.attn_weights",
  8: "mha.attn_weights",
  10: "attn_weights",
};

// This runs in the page.
function redraw() {
  const begin = performance.now();
  const select = document.querySelector("article.current .what-if select");
  select.value = "150";
  select.dispatchEvent(new Event("change"));
  document.body.getBoundingClientRect();
  return performance.now() - begin;
}

function told(milliseconds) {
  return `${Math.round(milliseconds)} ms`.padStart(8);
}

try {
  for (const chapter of chapters) {
    const address = await pageOf(chapter, "--sentence", sentenceOf(200));
    const step = steps[numberOf(chapter)];
    await visit(`${address}#${step ?? ""}`, async (page) => {
      const opened = await page.evaluate(
        () => performance.getEntriesByType("navigation")[0].duration,
      );
      const redrawn = step ? told(await page.evaluate(redraw)) : "";
      console.log(chapter.padEnd(28), told(opened), redrawn);
    });
  }
} finally {
  await closeBrowser();
}
