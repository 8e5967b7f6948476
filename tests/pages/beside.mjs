// What stands beside a result: the matrices that it was made from, by name, what of
// them it does not need faint, and the legend of colours beside all steps.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, chapters, pageOf } from "./chapters.mjs";

const operand = "article.current .operand";

// This runs in the page: signs that stand at no row of the tables beside them.
function signsAside(article) {
  const middle = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const isAtRows = (sign, figure) =>
    [...figure.querySelectorAll("tbody td")].some((td) => {
      const { top, bottom, width } = td.getBoundingClientRect();
      return width > 0 && middle(sign) > top - 2 && middle(sign) < bottom + 2;
    });
  return [...article.querySelectorAll(".equation .sign[style]")]
    .filter((sign) => !isAtRows(sign, sign.nextElementSibling))
    .map((sign) => `${article.id}: "${sign.textContent}"`);
}

// This runs in the page, in a window as high as a laptop's.
function isLegendSeen() {
  const end = document.querySelector(".stepper").getBoundingClientRect().top;
  const { top, bottom } = document.querySelector(".legend").getBoundingClientRect();
  return top > 0 && bottom <= end;
}

export function beside() {
  test("heads that are joined stand side by side", async () => {
    await visit(`${await pageOf(chapterOf(8))}#mha.context_vec`, async (page) => {
      assert.equal(await page.locator(`${operand} table`).count(), 2);
      const name = page.locator(`${operand} .matrix-name`);
      assert.equal(await name.textContent(), "sequence 0, head 0; sequence 0, head 1");
      await page.locator("article.current figure.result tbody td").nth(3).click();
      assert.equal(await page.locator(`${operand} table`).nth(0).locator(".lit").count(), 0);
      const lit = page.locator(`${operand} table`).nth(1).locator(".lit");
      const own = page.locator("article.current figure.result td.chosen");
      assert.equal(await lit.textContent(), await own.textContent());
    });
  });

  test("of several heads the operand says which one it is", async () => {
    await visit(`${await pageOf(chapterOf(8))}#mha.head_context_vec`, async (page) => {
      const names = page.locator(`${operand} .matrix-name`);
      assert.deepEqual(await names.allTextContents(), ["sequence 0, head 0", "sequence 0, head 0"]);
      await page.locator("article.current .matrix").nth(1).locator("tbody td").first().click();
      assert.deepEqual(await names.allTextContents(), ["sequence 0, head 1", "sequence 0, head 1"]);
    });
  });

  for (const [number, step, unused] of [[2, "query", 10], [10, "step_3.context_vec", 6], [10, "step_4.attn_scores", 4]]) {
    test(`chapter ${number}: what ${step} does not need is faint`, async () => {
      await visit(`${await pageOf(chapterOf(number))}#${step}`, async (page) => {
        assert.equal(await page.locator(`${operand} .unused`).count(), unused);
        assert.equal(await page.locator(`${operand} .unused.lit`).count(), 0);
      });
    });
  }

  for (const chapter of chapters) {
    test(`${chapter}: signs stand at the numbers`, async () => {
      const found = await visit(await pageOf(chapter), (page) => atEachStep(page, signsAside));
      assert.deepEqual(found.flat(), []);
    });

    test(`${chapter}: the legend is seen at every step but the first`, async () => {
      const viewport = { width: 1280, height: 800 };
      const use = (page) => atEachStep(page, isLegendSeen);
      const [, ...seen] = await visit(await pageOf(chapter), use, { viewport });
      assert.ok(seen.every(Boolean), `step ${seen.indexOf(false) + 2}`);
    });
  }
}
