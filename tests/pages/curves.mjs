// Losses as curves: what came with the page, and what its script draws of numbers that
// the reader has.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { visit } from "./browser.mjs";
import { chartsFit, drawing } from "./charts.mjs";
import { folder, runBuilt } from "./chapters.mjs";

// The address of a page that curves_page.cpp writes.
export async function curvesPage(...words) {
  const file = path.join(folder, `curves_${words.join("_")}.html`);
  writeFileSync(file, await runBuilt("tests/pages/curves_page", ...words.map(String)));
  return pathToFileURL(file).href;
}

// This runs in the page: a number that the chapter has, as an edit of itself.
function sameNumber() {
  const { results } = JSON.parse(document.getElementById("data").textContent);
  const { values } = results.find(({ name }) => name === "x");
  return `x:1:${values[1]}`;
}

export function curves() {
  for (const words of [[21], [21, "gaps"], [60], [1]]) {
    for (const step of ["one", "losses", "real"]) {
      test(`${words.join(" ")}, ${step}: the script draws what came with the page`, async () => {
        const address = await curvesPage(...words);
        const [before, same] = await visit(`${address}#${step}`, async (page) => [
          await page.evaluate(drawing),
          words[0] > 1 ? await page.evaluate(sameNumber) : "y:0:1",
        ]);
        const edited = `${address}#${step}&set=${same}`;
        const again = await visit(edited, (page) => page.evaluate(drawing));
        assert.equal(again, before);
      });
    }
  }

  test("curves follow the numbers, and come back", async () => {
    const address = await curvesPage(21);
    await visit(`${address}#losses&set=x:20:3`, async (page) => {
      const name = await page.locator("article.current .curves").getAttribute("aria-label");
      assert.match(name, /x goes from 0\.8000 to 3\.0000; its lowest is 0\.1\d+, at step 380/);
      const changed = await page.evaluate(drawing);
      assert.match(changed, /"tick up"[^>]*>6</);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      const own = await page.evaluate(drawing);
      assert.notEqual(own, changed);
      await visit(`${address}#losses`, async (other) => {
        assert.equal(await other.evaluate(drawing), own);
      });
    });
  });

  test("a number that is none leaves a gap, and is named", async () => {
    await visit(`${await curvesPage(21, "gaps")}#one&set=x:0:2`, async (page) => {
      const text = await page.evaluate(drawing);
      assert.match(text, /nan at step 2, nan at step 7/);
      assert.equal(text.match(/class="curve [^>]*/)[0].split("M").length - 1, 5);
    });
  });

  test("places may be any numbers: the axis and the words have them", async () => {
    await visit(`${await curvesPage(60, "gaps")}#real&set=x:0:2`, async (page) => {
      const svg = page.locator("article.current .curves");
      const ticks = await svg.locator("text[class='tick']").allTextContents();
      assert.deepEqual(ticks, ["-3", "-2", "-1", "0", "1", "2"]);
      const words = await svg.getAttribute("aria-label");
      assert.match(words, /A plot of y by x, from -3 to 2\.9\. /);
      assert.match(words, /It is nan at x -2\.8, nan at x -2\.3, nan at x -1\.8, and so on/);
      assert.match(words, /It is inf from x -2\.4 to -2\.3, inf from x /);
      assert.equal(await svg.locator(".marker").count(), 0);
    });
  });

  chartsFit("curves", async () => `${await curvesPage(21, "gaps")}#losses`);

  for (const [width, count] of [[1280, 10], [360, 5]]) {
    test(`${width} px: a long vector stands in lines of ${count}`, async () => {
      const viewport = { width, height: 800 };
      for (const numbers of [21, 60]) {
        await visit(`${await curvesPage(numbers)}#x`, async (page) => {
          const cells = page.locator("article.current figure.result .long");
          const places = (part) =>
            cells
              .locator(part)
              .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().x));
          const [heads, cellsOfBody] = [await places("thead tr > *"), await places("tbody td")];
          assert.equal(heads.length, numbers === 21 ? 21 : 17);
          heads.forEach((x, i) => {
            assert.ok(Math.abs(x - cellsOfBody[i]) < 1, `${i}`);
            assert.ok(Math.abs(x - heads[i % count]) < 1, `${i}`);
          });
        }, { viewport });
      }
    });
  }
}
