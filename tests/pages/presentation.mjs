// One step alone, in digits that are read from the back row.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, chapters, pageOf } from "./chapters.mjs";

const projector = { viewport: { width: 1920, height: 1080 } };

// This runs in the page: the smallest digits of the step, in pixels.
function smallestDigits(article) {
  const cells = [...article.querySelectorAll(".work td, .lines .weight")];
  return cells
    .filter((cell) => cell.checkVisibility())
    .map((cell) => {
      const size = parseFloat(getComputedStyle(cell).fontSize);
      const svg = cell.closest("svg");
      if (!svg) return size;
      return (size * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width;
    })
    .reduce((least, size) => Math.min(least, size), Infinity);
}

export function presentation() {
  test("P begins it, arrow keys go on, Escape ends it", async () => {
    await visit(await pageOf(chapterOf(4)), async (page) => {
      const header = page.locator(".chapter-head");
      const list = page.locator(".chapter > nav");
      await page.keyboard.press("p");
      assert.ok(!(await header.isVisible()));
      assert.ok(!(await list.isVisible()));
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("PageDown");
      assert.match(await page.locator(".position").textContent(), /^Step 3 /);
      await page.waitForURL(/&present=on$/);
      await page.reload();
      assert.ok(!(await list.isVisible()));
      await page.keyboard.press("Escape");
      assert.ok(await list.isVisible());
      const button = page.getByRole("button", { name: "Present" });
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "true");
    }, projector);
  });

  test("the weights of two heads and their lines fit on one screen", async () => {
    const address = `${await pageOf(chapterOf(8))}#mha.attn_weights&present=on`;
    for (const [width, height] of [[1920, 1080], [1280, 720]]) {
      const use = async (page) => {
        const { y: end } = await page.locator(".stepper").boundingBox();
        for (const part of ["figure.result", ".origin", ".attention-lines"]) {
          const box = await page.locator(`article.current ${part}`).boundingBox();
          assert.ok(box.y >= 0 && box.y + box.height <= end, `${part}, ${width} px`);
          assert.ok(box.x >= 0 && box.x + box.width <= width, `${part}, ${width} px`);
        }
      };
      await visit(address, use, { viewport: { width, height } });
    }
  });

  for (const chapter of chapters) {
    test(`${chapter}: digits are 24 pixels high at least`, async () => {
      const address = `${await pageOf(chapter)}#&present=on`;
      const sizes = await visit(
        address,
        (page) => atEachStep(page, smallestDigits),
        projector,
      );
      for (const size of sizes) assert.ok(size >= 24, `${size} px`);
    });
  }
}
