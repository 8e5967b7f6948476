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

export function text() {
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
