// Rows of two numbers as arrows: what weights mix of the values ends at the
// context vector, for any query and after any change.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
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
    joints: [...picture.querySelectorAll(".joint")].map((dot) =>
      ["cx", "cy"].map((name) => Number(dot.getAttribute(name))),
    ),
    end: picture.querySelector(".arrow.strong").getAttribute("d").split("L").at(-1).split(" ").map(Number),
  };
}

// This runs in the page: words of the picture that lie on each other, out of it, or
// away from their arrow's end without a line to it.
function misplacedWords(article) {
  const picture = article.querySelector(".plane");
  if (!picture) return [];
  const box = (element) => element.getBoundingClientRect();
  const whole = box(picture);
  const words = [...picture.querySelectorAll("text")];
  const ends = [...picture.querySelectorAll(".arrow")].map((arrow) => {
    const [x, y] = arrow.getAttribute("d").split("L").at(-1).split(" ").map(Number);
    const scale = whole.width / picture.viewBox.baseVal.width;
    return [whole.left + x * scale, whole.top + y * scale];
  });
  const distance = ({ left, right, top, bottom }, [x, y]) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  return words.flatMap((word, i) => {
    const own = box(word);
    const faults = [];
    const isOn = (other) => {
      const { left, right, top, bottom } = box(other);
      return own.left < right - 1 && left < own.right - 1 && own.top < bottom - 3 && top < own.bottom - 3;
    };
    if (words.slice(i + 1).some(isOn)) faults.push("on another");
    if (own.left < whole.left - 2 || own.right > whole.right + 2) faults.push("out of the picture");
    const isNear = ends.some((end) => distance(own, end) < 14);
    const hasLine = word.previousElementSibling?.matches(".leader");
    if (!isNear && !hasLine) faults.push("away from all ends");
    return faults.map((fault) => `${article.id}: ${word.textContent} is ${fault}`);
  });
}

export function plane() {
  test("the values add up to the context vector", async () => {
    const address = `${await pageOf(chapterOf(3))}#sa_v1.context_vec`;
    for (const [words, row, token] of [["", 1, "journey"], ["&query=5&temperature=0.3", 4, "one"]]) {
      await visit(address + words, async (page) => {
        const seen = await page.evaluate(mixed, row);
        assert.equal(seen.label, `z of ${token} ends at ${seen.row}`);
        assert.equal(seen.joints.length, 6);
        seen.joints.at(-1).forEach((x, i) => assert.ok(Math.abs(x - seen.end[i]) < 1e-6));
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

  for (const number of [2, 3, 4, 6, 7, 9, 10]) {
    test(`chapter ${number}: words stand at their arrows, none on another`, async () => {
      const use = (page) => atEachStep(page, misplacedWords);
      assert.deepEqual((await visit(await pageOf(chapterOf(number)), use)).flat(), []);
    });
  }

  test("what a query does not see is not drawn", async () => {
    for (const step of ["ca.attn_scores", "ca.context_vec"]) {
      await visit(`${await pageOf(chapterOf(6))}#${step}`, async (page) => {
        const words = await page.locator(`${article} .plane text:not(.strong)`).allTextContents();
        assert.deepEqual(words.sort(), ["Your", "journey"]);
      });
    }
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
