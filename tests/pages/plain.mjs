// Without JavaScript, and on paper, all steps stand below each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, chapters, documentOf, pageOf } from "./chapters.mjs";

async function visibleSteps(page) {
  const seen = [];
  for (const article of await page.locator("article").all()) {
    if (await article.isVisible()) seen.push(await article.getAttribute("id"));
  }
  return seen;
}

// The results whose tables are seen, each once.
async function visibleTables(page) {
  const tables = page.locator("figure.result:has(table:visible)");
  return tables.evaluateAll((figures) =>
    figures.map(({ dataset }) => dataset.result),
  );
}

async function expectAll(page, { steps }) {
  assert.deepEqual(
    await visibleSteps(page),
    steps.map(({ id }) => id),
  );
  assert.deepEqual(
    await visibleTables(page),
    steps.filter(({ result }) => result).map(({ result }) => result.name),
  );
}

export function plain() {
  for (const chapter of chapters) {
    test(`${chapter}: whole without JavaScript`, async () => {
      const use = async (page) => {
        await expectAll(page, await documentOf(chapter));
        assert.equal(await page.locator("button").count(), 0);
      };
      await visit(await pageOf(chapter), use, { javaScriptEnabled: false });
    });

    test(`${chapter}: whole on paper`, async () => {
      await visit(await pageOf(chapter), async (page) => {
        await page.emulateMedia({ media: "print" });
        await expectAll(page, await documentOf(chapter));
        for (const button of await page.locator("button").all()) {
          assert.ok(!(await button.isVisible()));
        }
      });
    });
  }

  test("what is printed has the lines of every step", async () => {
    await visit(await pageOf(chapterOf(8)), async (page) => {
      assert.equal(await page.locator(".lines").count(), 0);
      await page.pdf();
      const drawn = page.locator('[id="mha.attn_weights"] .lines .line');
      assert.ok((await drawn.count()) > 0);
    });
  });
}
