// The map of the chapter: small at the head, over all of the page when one asks,
// with the step's box lit, boxes that lead to steps, and the reader's numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, chapters, documentOf, pageOf } from "./chapters.mjs";

// This runs in the page.
function litBoxes({ id }) {
  const lit = [...document.querySelectorAll("#map a.box.current")];
  return { id, hrefs: lit.map((box) => box.getAttribute("href")) };
}

export function map() {
  for (const chapter of chapters) {
    test(`${chapter}: it shows the chapter on one screen`, async () => {
      const { steps } = await documentOf(chapter);
      const ids = steps.map(({ id }) => `#${id}`);
      await visit(await pageOf(chapter), async (page) => {
        const map = page.locator("#map svg.overview");
        assert.ok(await map.isVisible(), "at the head of the first step");
        await page.keyboard.press("m");
        const { x, y, width, height } = await map.boundingBox();
        assert.ok(x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 742);
        assert.ok(width > 900, `${width} px wide`);
        const leads = await page.locator("#map a.box").evaluateAll((boxes) =>
          boxes.map((box) => box.getAttribute("href")),
        );
        for (const lead of leads) assert.ok(ids.includes(lead), lead);
        const titles = await page.locator("#map a.box > title").allTextContents();
        assert.ok(titles.every((title) => title.length > 0));
      });
    });
  }

  test("of a page that leaves out steps every box that is a link leads to a step", async () => {
    const words = ["--heads", "24", "--d-out", "8"];
    await visit(await pageOf(chapterOf(7), ...words), async (page) => {
      assert.ok((await page.locator("main").textContent()).includes("are left out of this page"));
      const leads = await page.locator("#map a.box").evaluateAll((boxes) =>
        boxes.map((box) => document.getElementById(box.getAttribute("href").slice(1))?.tagName),
      );
      assert.ok(leads.every((tag) => tag === "ARTICLE"), leads.join());
    });
  });

  test("the step's own box is lit", async () => {
    await visit(await pageOf(chapterOf(4)), async (page) => {
      await page.getByRole("button", { name: "About the chapter" }).click();
      await page.getByRole("button", { name: "About the chapter" }).click();
      for (const { id, hrefs } of await atEachStep(page, litBoxes)) {
        assert.deepEqual(hrefs, [`#${id}`]);
      }
    });
  });

  test("a click on a box goes to its step and closes the map, Escape closes it", async () => {
    await visit(await pageOf(chapterOf(4)), async (page) => {
      await page.getByRole("button", { name: "Map", exact: true }).click();
      await page.locator("#map a.box[data-result=masked] .frame").click();
      assert.equal(await page.locator("article.current").getAttribute("id"), "masked");
      assert.ok(!(await page.locator("#map").isVisible()));
      await page.keyboard.press("m");
      assert.ok(await page.locator("#map").isVisible());
      await page.keyboard.press("Escape");
      assert.ok(!(await page.locator("#map").isVisible()));
    });
  });

  test("it has the numbers that the reader's choice makes", async () => {
    const first = "#map a.box[data-result=masked_attn_weights] .cells text";
    await visit(await pageOf(chapterOf(4)), async (page) => {
      const own = await page.locator(first).allTextContents();
      await page.locator(".controls input[type=range]").fill("0.1");
      await page.locator("#map a.box.is-changed").first().waitFor();
      const changed = await page.locator(first).allTextContents();
      assert.notDeepEqual(changed, own);
      assert.ok(Number(changed[6]) > Number(own[6]), "sharper");
      await page.getByRole("button", { name: "As in the chapter" }).click();
      await page.waitForFunction(() => !document.querySelector("#map a.box.is-changed"));
      assert.deepEqual(await page.locator(first).allTextContents(), own);
    });
  });
}
