// 200 words: tables fold, a canvas shows all numbers, lines follow any query.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, chapters, pageOf, sentenceOf } from "./chapters.mjs";

const words = ["--sentence", sentenceOf(200)];

// This runs in the page: the colours of a canvas' first row and of its last.
function colors(canvas) {
  const { width, height } = canvas;
  const context = canvas.getContext("2d");
  const { data } = context.getImageData(0, 0, width, height);
  const row = (y) =>
    Array.from({ length: width }, (_, x) => {
      const begin = 4 * (y * width + x);
      return data.slice(begin, begin + 4).join();
    });
  return { width, height, first: row(0), last: row(height - 1) };
}

// This runs in the page.
function sizesOfPictures(article) {
  return [...article.querySelectorAll("canvas, .picture")].map((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    return [article.id, width, height];
  });
}

export function large() {
  for (const chapter of chapters) {
    test(`${chapter}: below 400 KB`, async () => {
      const { size } = statSync(fileURLToPath(await pageOf(chapter, ...words)));
      assert.ok(size < 400_000, `${size} bytes`);
    });
  }

  for (const scheme of ["light", "dark"]) {
    test(`${scheme}: a matrix of 200 x 200 is painted whole`, async () => {
      const address = await pageOf(chapterOf(4), ...words);
      const use = async (page) => {
        const canvas = page.locator("article.current canvas");
        const { width, height, first, last } = await canvas.evaluate(colors);
        assert.deepEqual([width, height], [200, 200]);
        assert.equal(new Set(first.slice(1)).size, 1, "the future has no weight");
        assert.notEqual(first[0], first[1]);
        assert.ok(new Set(last).size > 5, "the last row sees all");
        assert.ok([...first, ...last].every((color) => color.endsWith(",255")));
        assert.ok((await page.locator("article.current td.gap").count()) > 0);
      };
      await visit(`${address}#masked_attn_weights`, use, {
        colorScheme: scheme,
      });
    });
  }

  test("keys and pointer read the canvas", async () => {
    const address = await pageOf(chapterOf(4), ...words);
    await visit(`${address}#masked_attn_weights`, async (page) => {
      const canvas = page.locator("article.current canvas");
      const note = page.locator("article.current .matrix .note[role=status]");
      await canvas.focus();
      await page.keyboard.press("ArrowDown");
      assert.match(await note.textContent(), /^row 1 .*, column 0 .*: 0\.\d{4}$/);
      await page.keyboard.press("ArrowUp");
      assert.match(await note.textContent(), /^row 0 .*, column 0 .*: 1\.0000$/);
      const { width, height } = await canvas.boundingBox();
      await canvas.hover({ position: { x: width - 2, y: height - 2 } });
      assert.match(await note.textContent(), /^row 199 .*, column 199 .*: 0\.0/);
    });
  });

  test("no picture is larger than a screen, and paper is not wasted", async () => {
    for (const chapter of chapters) {
      await visit(await pageOf(chapter, ...words), async (page) => {
        const sizes = await atEachStep(page, sizesOfPictures);
        for (const [id, width, height] of sizes.flat()) {
          assert.ok(width <= 1000 && height <= 600, `${id}: ${width} x ${height}`);
        }
      });
    }
  });

  test("what a number goes into follows a slider, a moment later", async () => {
    await visit(`${await pageOf(chapterOf(4), ...words)}#attn_scores`, async (page) => {
      const numbers = page.locator("article.current .goes-into .weights td");
      await numbers.first().waitFor(); // these come a moment later too
      const before = await numbers.allTextContents();
      await page.getByLabel("Temperature").fill("2");
      await page.waitForFunction((text) => {
        const cells = document.querySelectorAll("article.current .goes-into .weights td");
        return [...cells].some((cell, i) => cell.textContent !== text[i]);
      }, before);
      const name = await page.locator("article.current .goes-into .weights a").textContent();
      const own = page.locator(`figure.result[data-result="${name}"] .matrix`).first();
      assert.deepEqual(await numbers.allTextContents(), await own.locator("td").allTextContents());
    });
  });

  for (const number of [4, 6, 8]) {
    test(`chapter ${number}: lines follow another query`, async () => {
      const address = await pageOf(chapterOf(number), ...words);
      const step = { 4: "masked_", 6: "ca.", 8: "mha." }[number];
      const place = `${address}#${step}attn_weights&query=200&temperature=2`;
      await visit(place, async (page) => {
        const picture = page.locator("article.current .lines").first();
        assert.equal(await picture.locator(".line").count(), 200);
        const all = picture.locator(".weight:not(:empty)");
        await all.nth(199).waitFor();
        const sum = await all.evaluateAll((texts) =>
          texts.reduce((total, text) => total + Number(text.textContent), 0),
        );
        assert.ok(Math.abs(sum - 1) < 0.02, `weights sum to ${sum}`);
      });
    });
  }
}
