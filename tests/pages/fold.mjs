// What a step is about is seen without scrolling: its numbers, the arithmetic
// of the chosen one, and the lines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapters, numberOf, pageOf } from "./chapters.mjs";

// This runs in the page: which parts of the step are not seen whole.
function hiddenParts(article) {
  const end = document.querySelector(".stepper").getBoundingClientRect().top;
  const parts = {
    result: article.querySelector("figure.result"),
    arithmetic: article.querySelector(".origin"),
    lines: article.querySelector(".attention-lines"),
  };
  return Object.entries(parts)
    .filter(([, part]) => part !== null)
    .filter(([, part]) => {
      const { top, bottom, left } = part.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > end + 0.5;
    })
    .map(([name]) => name);
}

async function hiddenAtEachStep(wanted, viewport) {
  const all = [];
  for (const chapter of wanted) {
    const use = (page) => atEachStep(page, hiddenParts);
    all.push(...(await visit(await pageOf(chapter), use, { viewport })));
  }
  return all;
}

export function fold() {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    const size = `${viewport.width} x ${viewport.height}`;
    test(`${size}: all but a few steps fit on a screen`, async () => {
      const steps = await hiddenAtEachStep(chapters, viewport);
      const whole = steps.filter((hidden) => hidden.length === 0).length;
      assert.ok(whole >= (steps.length * 190) / 204, `${whole} of ${steps.length}`);
    });
  }

  test("on a phone the result of nearly every step is seen", async () => {
    const first = chapters.filter((chapter) => numberOf(chapter) <= 4);
    const steps = await hiddenAtEachStep(first, { width: 360, height: 740 });
    const seen = steps.filter((hidden) => !hidden.includes("result")).length;
    assert.equal(steps.length, 60);
    assert.ok(seen >= 55, `${seen} of ${steps.length}`);
  });

  test("the header folds after the first step, or as the reader wants", async () => {
    await visit(await pageOf(chapters[0]), async (page) => {
      const about = page.locator("#about");
      const button = page.getByRole("button", { name: "About the chapter" });
      assert.ok(await about.isVisible());
      await page.keyboard.press("ArrowRight");
      assert.ok(!(await about.isVisible()));
      await button.click();
      await page.keyboard.press("ArrowRight");
      assert.ok(await about.isVisible(), "it stays open");
      assert.equal(await button.getAttribute("aria-expanded"), "true");
    });
  });

  test("code folds, and stays open once it was opened", async () => {
    await visit(await pageOf(chapters[0]), async (page) => {
      const code = page.locator("article.current pre");
      assert.ok(!(await code.isVisible()));
      await page.getByText("The code that ran").first().click();
      assert.ok(await code.isVisible());
      await page.getByRole("button", { name: "Next" }).click();
      assert.ok(await code.isVisible());
    });
  });
}
