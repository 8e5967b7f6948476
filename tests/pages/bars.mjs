// Numbers as bars: what came with the page, and what its script draws of numbers that
// the reader has.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { visit } from "./browser.mjs";
import { chapterOf, folder, pageOf, runBuilt } from "./chapters.mjs";
import { chartsFit, drawing } from "./charts.mjs";

// The address of a page that bars_page.cpp writes.
export async function barsPage(...words) {
  const file = path.join(folder, `bars_${words.join("_")}.html`);
  writeFileSync(file, await runBuilt("tests/pages/bars_page", ...words.map(String)));
  return pathToFileURL(file).href;
}

// This runs in the page: the number behind each bar of an article, and its length.
function barsOf(article) {
  const ways = [...article.querySelectorAll(".bars .bar")].map((bar) => bar.getAttribute("d"));
  const numbers = [...article.querySelectorAll(".bars .number")].map((text) => text.textContent);
  return { lengths: ways.map((way) => way.match(/h\d+/g).map((h) => Number(h.slice(1)))), numbers };
}

// This runs in the page: what its tables show of the step's own numbers.
function numbersOfTable(article) {
  const cells = article.querySelectorAll("figure.result tbody td");
  return [...cells].map((cell) => cell.textContent);
}

export function bars() {
  for (const words of [[5], [9, "gaps"], [60], [1]]) {
    for (const step of ["one", "both"]) {
      test(`${words.join(" ")}, ${step}: the script draws what came with the page`, async () => {
        const address = await barsPage(...words);
        const before = await visit(`${address}#${step}`, (page) => page.evaluate(drawing));
        const same = `${address}#${step}&set=y:0:0`; // as it is
        assert.equal(await visit(same, (page) => page.evaluate(drawing)), before);
      });
    }
  }

  test("bars follow the numbers, and come back", async () => {
    await visit(`${await barsPage(5)}#both&set=x:4:2`, async (page) => {
      const article = page.locator("article.current");
      const { lengths, numbers } = await article.evaluate(barsOf);
      assert.deepEqual(numbers.slice(-2), ["2.0000", "8.0000"]);
      assert.equal(Math.max(...lengths[0]), lengths[0][4]);
      assert.equal(Math.abs(lengths[0][0] * 2 - lengths[0][4]) <= 1, true);
      const words = await article.locator(".bars").getAttribute("aria-label");
      assert.match(words, /The longest of both is 8\.0000, at Donaudampfschiff 4;/);
      const changed = await page.evaluate(drawing);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      const own = await page.evaluate(drawing);
      assert.notEqual(own, changed);
      await visit(`${await barsPage(5)}#both`, async (other) => {
        assert.equal(await other.evaluate(drawing), own);
      });
    });
  });

  test("a number that is none is text, and so is one below 0", async () => {
    await visit(`${await barsPage(9, "gaps")}#one&set=x:0:-2`, async (page) => {
      const { lengths, numbers } = await page.locator("article.current").evaluate(barsOf);
      assert.equal(numbers[0], "-2.0000");
      assert.equal(numbers[2], "nan");
      assert.equal(lengths[0].length, 6);
      assert.match(await page.evaluate(drawing), /It is nan at Donaudampfschiff 2, nan at /);
    });
  });

  test("chapter 15: probabilities and counts follow temperature and seed", async () => {
    const address = await pageOf(chapterOf(15));
    for (const hash of ["#scaled_probas&temperature=2", "#counts&seed=7", "#hot_probas&set=logits:0:9"]) {
      await visit(`${address}${hash}`, async (page) => {
        const article = page.locator("article.current");
        const { numbers } = await article.evaluate(barsOf);
        const shown = await article.evaluate(numbersOfTable);
        const several = numbers.length / 9;
        const last = numbers.filter((_, i) => i % several === several - 1);
        assert.deepEqual(last, shown.slice(-9));
        const before = await visit(address + hash.split("&")[0], (other) => other.evaluate(drawing));
        assert.notEqual(await page.evaluate(drawing), before);
      });
    }
  });

  chartsFit("bars", async () => `${await barsPage(9, "gaps")}#both`);

  test("on paper bars are whole, and within the paper", async () => {
    const use = async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        return [...document.querySelectorAll(".bars")].map((svg) => ({
          right: svg.getBoundingClientRect().right,
          cut: getComputedStyle(svg).breakInside,
        }));
      });
    };
    const found = await visit(await barsPage(60), use, { viewport: { width: 703, height: 1016 } });
    assert.equal(found.length, 2);
    for (const { right, cut } of found) {
      assert.ok(right <= 703);
      assert.match(cut, /^avoid/);
    }
  });
}
