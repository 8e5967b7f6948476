// A product is played: term by term, number by number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, pageOf } from "./chapters.mjs";

const article = "article.current";

function numberOf(text) {
  return Number(text.split(": ").at(-1));
}

export function playing() {
  test("the sum grows term by term, and the row goes over the columns", async () => {
    await visit(`${await pageOf(chapterOf(2))}#queries`, async (page) => {
      const step = page.locator(`${article} .player`).getByRole("button", { name: "One term" });
      const sum = page.locator(`${article} .player .arithmetic`);
      await page.locator(`${article} figure.result td`).nth(1).click();
      const sums = [];
      for (let i = 0; i < 4; ++i) {
        await step.click();
        assert.equal(await page.locator(`${article} .operand .term`).count(), 2);
        sums.push(await sum.textContent());
      }
      const shown = await page.locator(`${article} figure.result tbody td`).allTextContents();
      assert.equal(numberOf(sums[2]).toFixed(4), shown[0], sums[2]);
      assert.deepEqual(sums.slice(0, 4).map((text) => text.split("·").length - 1), [1, 2, 3, 1]);
      const chosen = page.locator(`${article} figure.result td.chosen`);
      assert.equal(await chosen.textContent(), shown[1], "the next number");
    });
  });

  test("it plays by itself, and stops at the last number", async () => {
    await visit(`${await pageOf(chapterOf(2))}#query_context_vec`, async (page) => {
      const player = page.locator(`${article} .player`);
      await player.getByRole("combobox").selectOption("fast");
      await player.getByRole("button", { name: "Play" }).click();
      await player.getByRole("button", { name: "Pause" }).waitFor();
      await player.getByRole("button", { name: "Play" }).waitFor();
      const chosen = page.locator(`${article} figure.result td`).last();
      assert.match(await chosen.getAttribute("class"), /chosen/);
    });
  });

  test("who asks for less motion gets single terms alone", async () => {
    await visit(
      `${await pageOf(chapterOf(2))}#queries`,
      async (page) => {
        const names = await page.locator(`${article} .player button`).allTextContents();
        assert.deepEqual(names, ["One term"]);
      },
      { reducedMotion: "reduce" },
    );
  });

  test("another number, and another step, end it", async () => {
    await visit(`${await pageOf(chapterOf(2))}#queries`, async (page) => {
      await page.locator(`${article} .player`).getByRole("button", { name: "One term" }).click();
      await page.locator(`${article} figure.result tbody td`).nth(5).click();
      assert.equal(await page.locator(`${article} .player .arithmetic`).textContent(), "");
      assert.equal(await page.locator(`${article} .term`).count(), 0);
    });
  });
}
