// The checks below a step are those of the numbers that the reader has.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import {
  chapterOf,
  chapters,
  followed,
  documentOf,
  folder,
  numberOf,
  pageOf,
  richWords,
} from "./chapters.mjs";
import { expectProgramClaims } from "./settings.mjs";

const article = "article.current";
const items = `${article} .checks li`;

// This runs in the page.
function allClaims() {
  return window.attention.checks();
}

// This runs in the page: choices that change nothing and make it compute.
function choicesWithoutChange() {
  const { evaluate, kinds, results } = window.attention;
  const leaves = [...results.values()].filter(({ operation }) => kinds[operation.kind].isLeaf);
  const set = leaves.map(({ name }) => `${name}:0:${evaluate(name).values[0]}`);
  const { query } = JSON.parse(document.getElementById("data").textContent);
  return `#&query=${query + 1}&temperature=1.000000000001&set=${set.join()}`;
}

// This runs in the page.
function described() {
  return [...window.attention.results.values()].flatMap(({ checks }) => checks ?? []);
}

// Vectors that make scores large, or nearly nothing, or the same.
const strange = [
  (row, column) => (row + 1) * (column - 1) * 30,
  (row, column) => (row - 2) * (column + 1) * 1e4,
  (row, column) => (row === 3 ? 1e10 : 0.5 * column),
  (row) => (row % 2 ? 1 : -1),
  () => 0,
  (row, column) => (row + column) * 1e-12,
];

// The program's checks of these vectors are the page's.
async function expectProgramChecks(chapter, words, vectors) {
  const { steps, parameters } = await documentOf(chapter, ...words);
  const [{ result }] = steps;
  const { sentence } = parameters;
  const query = parameters.query - 1; // counted from 1
  const rows = sentence.map((_, row) => [0, 1, 2].map((column) => vectors(row, column)));
  const file = path.join(folder, `strange_${chapter}.csv`);
  writeFileSync(file, rows.map((row, i) => `${[sentence[i], ...row].join()}\n`).join(""));
  const sequences = result.values.flat(Infinity).length / (3 * rows.length);
  const numbers = Array.from({ length: sequences }, () => rows.flat()).flat();
  const expected = await documentOf(chapter, ...words, "--inputs", file);
  const edits = { [result.name]: { ...numbers.map(Math.fround) } };
  await visit(await pageOf(chapter, ...words), (page) =>
    expectProgramClaims(page, expected.steps, { query, edits }, `${vectors}`),
  );
}

function checksWithoutWords() {
  for (const chapter of chapters) {
    test(`${chapter}: computed anew, nothing changed, they are the chapter's`, async () => {
      const words = richWords(chapter);
      const address = await pageOf(chapter, ...words);
      const [own, choices] = await visit(address, async (page) => [
        await page.evaluate(allClaims),
        await page.evaluate(choicesWithoutChange),
      ]);
      const anew = await visit(`${address}${choices}`, (page) => page.evaluate(allClaims));
      assert.ok(own.flatMap(({ claims }) => claims).length > 0);
      assert.deepEqual(anew, own);
    });
  }

  test("every check of chapters that follow can be computed anew", async () => {
    for (const chapter of followed) {
      const checks = await visit(await pageOf(chapter, ...richWords(chapter)), (page) =>
        page.evaluate(described),
      );
      const without = checks.filter(({ test }) => test === "").map(({ claim }) => claim);
      assert.deepEqual(without, [], chapter);
    }
  });

  for (const chapter of followed) {
    if (numberOf(chapter) === 5) continue; // it has no vectors
    test(`${chapter}: of strange vectors they are the program's`, async () => {
      const words = ["--qkv-bias"].filter(() => numberOf(chapter) > 2 && numberOf(chapter) < 11);
      for (const vectors of strange) await expectProgramChecks(chapter, words, vectors);
    });
  }
}

export function checks() {
  checksWithoutWords();

  test("a weight that is too large makes a check untrue, until it is taken back", async () => {
    await visit(`${await pageOf(chapterOf(3))}#sa_v2.W_query`, async (page) => {
      const own = await page.locator(items).allTextContents();
      await page.locator(`${article} figure.result tbody td`).first().dblclick();
      await page.keyboard.type("3");
      await page.keyboard.press("Enter");
      const failing = page.locator(`${article} .checks .fails`);
      assert.deepEqual(await failing.allTextContents(), [
        "Not true: every number lies within ±1/sqrt(d_in), here d_in = 3",
      ]);
      const status = page.locator(`${article} [role=status]`);
      const said = await status.first().textContent();
      assert.match(said, /the text speaks\. A check below no longer holds\.$/);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.deepEqual(await page.locator(items).allTextContents(), own);
      assert.equal(await failing.count(), 0);
      assert.equal(await status.first().textContent(), "");
    });
  });

  test("the book's figures are not claimed of other numbers", async () => {
    await visit(`${await pageOf(chapterOf(1))}#attn_weights`, async (page) => {
      const book = page.locator(items, { hasText: "book's printed" });
      assert.equal(await book.count(), 1);
      await page.getByRole("slider").fill("2");
      assert.equal(await book.count(), 0);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await book.count(), 1);
    });
  });

  test("a claim names the query that is followed", async () => {
    const claims = (page) => page.locator(items, { hasText: "row" }).allTextContents();
    await visit(`${await pageOf(chapterOf(1))}#attn_scores&query=4`, async (page) => {
      assert.deepEqual(await claims(page), ['row "with" holds the scores from before']);
    });
  });

  test("without the mask a module reads the future, and the checks say it", async () => {
    const address = await pageOf(chapterOf(6));
    await visit(`${address}#ca.attn_weights&causal=off`, async (page) => {
      const shown = await page.locator(items).allTextContents();
      assert.ok(shown.includes("rows sum to 1"));
      assert.ok(shown.includes("Not true: the future gets no weight"));
    });
    await visit(`${address}#change&causal=off`, async (page) => {
      const [first] = await page.locator(items).allTextContents();
      assert.equal(first, "Not true: all rows but the last are equal to the last bit");
    });
  });

  test("where the mask is lifted, so it is in what weights are made from", async () => {
    const address = `${await pageOf(chapterOf(4))}#masked_attn_weights&causal=off`;
    await visit(address, async (page) => {
      const scores = await page.locator(`${article} .operand tbody td`).allTextContents();
      assert.equal(scores.length, 36);
      assert.ok(!scores.includes("-inf"), scores.join());
    });
  });

  test("a head with another weight is not what the seed gives", async () => {
    const set = "set=mha_wrapper.head_0.W_value:0:0.25";
    await visit(`${await pageOf(chapterOf(7))}#mha_wrapper.context_vec&${set}`, async (page) => {
      assert.match(await page.locator(items).first().textContent(), /^Not true: without dropout/);
    });
  });

  test("scores that overflow have another claim", async () => {
    const set = "set=inputs:3:40,inputs:4:30";
    await visit(`${await pageOf(chapterOf(1))}#query_attn_weights&${set}`, async (page) => {
      const shown = await page.locator(items).allTextContents();
      assert.ok(shown.includes("finite where the naive form's sum is not"), shown.join());
      await page.getByRole("button", { name: "Previous" }).click();
      const naive = await page.locator(`${article} figure.result tbody td`).allTextContents();
      assert.ok(naive.includes("nan"), naive.join());
    });
  });

  for (const temperature of [0, 0.3, 4]) {
    test(`blocks take temperature ${temperature} as the softmax of all keys does`, async () => {
      const claims = await visit(`${await pageOf(chapterOf(9))}#x&temperature=${temperature}`, (page) =>
        page.evaluate(allClaims),
      );
      const all = claims.flatMap(({ claims }) => claims);
      assert.ok(all.some((claim) => claim.includes("query_context_vec")));
      assert.deepEqual(all.filter((claim) => claim.startsWith("Not true")), []);
    });
  }

  test("what the page cannot compute it says", async () => {
    await visit(`${await pageOf(chapterOf(1))}#attn_weights`, async (page) => {
      await page.evaluate(() => {
        window.attention.results.get("attn_weights").checks.at(-1).test = "";
      });
      await page.getByRole("slider").fill("2");
      const text = await page.locator(`${article} .checks .untold`).textContent();
      assert.equal(text, "Not computed for your numbers: rows sum to 1");
    });
  });

  test("of the program's own code the page claims nothing for other vectors", async () => {
    const set = "&set=inputs:0:0.9";
    await visit(`${await pageOf(chapterOf(9))}#running.counted${set}`, async (page) => {
      assert.deepEqual(await page.locator(items).allTextContents(), [
        "Not computed for your numbers: on the sentence it gives what the plain form gives",
        "on 300 tokens with 2 heads it gives what the plain form gives",
      ]);
    });
  });

  test("nothing is written below a step as long as nothing is changed", async () => {
    await visit(await pageOf(chapterOf(3)), async (page) => {
      await page.evaluate(() => {
        window.touched = 0;
        const observer = new MutationObserver((records) => (window.touched += records.length));
        const watched = { childList: true, characterData: true, subtree: true };
        for (const list of document.querySelectorAll(".checks")) observer.observe(list, watched);
      });
      await atEachStep(page, () => null);
      assert.equal(await page.evaluate(() => window.touched), 0);
    });
  });
}
