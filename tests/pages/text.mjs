// Words are shown as they were typed, whatever they mean to a browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, documentOf, pageOf } from "./chapters.mjs";

export const sentences = {
  markup: "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; \"' ]]>",
  "right to left": "שלום עולם مرحبا بالعالم",
  emoji: "👩‍👩‍👧‍👦 🇩🇪 👍🏽 ❤️",
  "combining characters": "e\u0301a\u0308 n\u0303o Z\u0351\u036b\u0343algo",
};

// This runs in the page.
function labels(article) {
  const texts = (selector) =>
    [...article.querySelectorAll(selector)].map((e) => e.textContent);
  const heads = (scope) =>
    [...article.querySelectorAll("figure.result table")].map((table) =>
      [...table.querySelectorAll(`th[scope=${scope}]:not(.index)`)].map(
        ({ textContent }) => textContent,
      ),
    );
  return {
    rows: heads("row"),
    columns: heads("col"),
    drawn: texts(".lines .query"),
    choices: texts(".what-if option"),
    strangers: article.querySelectorAll("img, script, b, iframe").length,
  };
}

// As pictures and lists, where room is short, write a long word.
function shortened(word, length) {
  const characters = [...word];
  if (characters.length <= length) return word;
  return `${characters.slice(0, length - 1).join("")}…`;
}

function expectWords(step, result, words) {
  assert.equal(step.strangers, 0);
  for (const rows of step.rows) assert.deepEqual(rows, result.row_labels);
  for (const columns of step.columns) {
    assert.deepEqual(columns, result.column_labels);
  }
  if (step.choices.length === 0) return;
  assert.deepEqual(step.choices, words.map((word) => shortened(word, 24)));
  const drawn = words.map((word) => shortened(word, 14));
  const pictures = step.drawn.length / words.length;
  assert.deepEqual(
    step.drawn,
    Array.from({ length: pictures }, () => drawn).flat(),
  );
}

// This runs in the page.
function namesShown() {
  const article = document.querySelector("article.current");
  const texts = (selector) =>
    [...article.querySelectorAll(selector)].map((e) => e.textContent);
  return {
    rows: texts("figure.result th[scope=row]"),
    lines: texts(".lines .query"),
    choices: [...document.querySelectorAll(".controls option")].map((e) => e.textContent),
    place: texts(".place"),
  };
}

// This runs in the page: pairs of texts of the lines that lie on each other.
function overlaps() {
  const texts = [...document.querySelectorAll("article.current .lines text")];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).filter(
      (b) => a.right > b.left + 0.5 && b.right > a.left + 0.5 && a.bottom > b.top + 4 && b.bottom > a.top + 4,
    ),
  ).length;
}

export function text() {
  test("tokens that look the same are told apart, what cannot be seen is spelled out", async () => {
    const words = "the cat \u202esaw the \u200b dog";
    const expected = ["the (1)", "cat", "\\u202esaw", "the (4)", "\\u200b", "dog"];
    const address = await pageOf(chapterOf(1), "--sentence", words);
    await visit(`${address}#attn_weights&cell=0,3,0`, async (page) => {
      const { rows, lines, choices, place } = await page.evaluate(namesShown);
      assert.deepEqual(rows, expected);
      assert.deepEqual(lines, expected);
      assert.deepEqual(choices, expected);
      assert.deepEqual(place, ["attn_weights, row the (4), column the (1)"]);
    });
  });

  test("no word of the lines runs into another", async () => {
    const words = "extraordinary MMMMMMMMMMMMM wwwwwwwwwwwwwwwww a";
    const address = await pageOf(chapterOf(1), "--sentence", words);
    await visit(`${address}#attn_weights`, async (page) => {
      assert.equal(await page.evaluate(overlaps), 0);
    });
  });

  for (const [kind, sentence] of Object.entries(sentences)) {
    for (const number of [1, 4, 8]) {
      test(`chapter ${number}: ${kind} is shown as text`, async () => {
        const chapter = chapterOf(number);
        const options = ["--sentence", sentence];
        const document = await documentOf(chapter, ...options);
        const words = sentence.split(" ");
        assert.deepEqual(document.parameters.sentence, words);
        await visit(await pageOf(chapter, ...options), async (page) => {
          const shown = page.locator("header .sentence");
          assert.equal(await shown.textContent(), sentence);
          const steps = await atEachStep(page, labels);
          steps.forEach((step, i) =>
            expectWords(step, document.steps[i].result, words),
          );
          assert.equal(await page.locator("script").count(), 2);
        });
      });
    }
  }
}
