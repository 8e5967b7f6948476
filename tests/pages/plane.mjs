// Rows of two numbers as arrows: what weights mix of the values ends at the
// context vector, for any query and after any change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, pageOf } from "./chapters.mjs";

const article = "article.current";

// This runs in the page: the chosen query's row of the result, and the label.
function mixed(row) {
  const cells = [
    ...document.querySelectorAll("article.current figure.result tbody tr"),
  ][row].querySelectorAll("td");
  const picture = document.querySelector("article.current .plane");
  return {
    row: [...cells].map(({ textContent }) => textContent).join(", "),
    label: picture.getAttribute("aria-label"),
    parts: picture.querySelectorAll(".arrow.part").length,
  };
}

export function plane() {
  test("the values add up to the context vector", async () => {
    const address = `${await pageOf(chapterOf(3))}#sa_v1.context_vec`;
    for (const [words, row, token] of [["", 1, "journey"], ["&query=5&temperature=0.3", 4, "one"]]) {
      await visit(address + words, async (page) => {
        const seen = await page.evaluate(mixed, row);
        assert.equal(seen.label, `z of ${token} ends at ${seen.row}`);
        assert.equal(seen.parts, 6);
      });
    }
  });

  test("scores have the query and the keys", async () => {
    await visit(`${await pageOf(chapterOf(4))}#attn_scores`, async (page) => {
      const words = await page.locator(`${article} .plane text`).allTextContents();
      assert.equal(words.length, 7);
      assert.equal(words.filter((word) => word === "journey").length, 2);
    });
  });

  test("a token that arrives has its own query, and the keys that are there", async () => {
    await visit(`${await pageOf(chapterOf(10))}#step_3.attn_scores`, async (page) => {
      const words = await page.locator(`${article} .plane text`).allTextContents();
      assert.deepEqual(words.sort(), ["Your", "journey", "starts", "starts"]);
      const label = await page.locator(`${article} .plane`).getAttribute("aria-label");
      assert.match(label, /^starts of starts ends at/);
    });
  });

  test("rows of three numbers are not drawn, nor a long sentence", async () => {
    await visit(`${await pageOf(chapterOf(1))}#attn_scores`, async (page) => {
      assert.equal(await page.locator(".plane").count(), 0);
    });
    const words = Array.from({ length: 13 }, (_, i) => `w${i}`).join(" ");
    const address = await pageOf(chapterOf(4), "--sentence", words);
    await visit(`${address}#attn_scores`, async (page) => {
      assert.equal(await page.locator(".plane").count(), 0);
    });
  });
}
