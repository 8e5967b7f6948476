// Pages of models: whatever seed, ids or temperature the reader chooses, the page arrives
// at the program's numbers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, documentOf, pageOf } from "./chapters.mjs";
import { expectNear, numbersWith } from "./settings.mjs";

const article = "article.current";
const larger = [
  ["--vocabulary", "61", "--context", "7", "--width", "24", "--heads", "3", "--layers", "3"],
  ["--new-tokens", "6", "--qkv-bias"],
].flat();
const text = ["--ids", "5 60 0 33 7"];

async function expectProgramNumbers(page, chapter, change, words) {
  const got = new Map(await page.evaluate(numbersWith, change));
  const { steps } = await documentOf(chapter, ...words);
  for (const { result } of steps.filter(({ result }) => result)) {
    const where = `${result.name}, ${words.join(" ")}`;
    expectNear(got.get(result.name), [result.values].flat(Infinity), where);
  }
}

export function models() {
  const pages = [[13], [14], [14, ...larger, ...text], [15]];
  for (const [number, ...words] of pages) {
    test(`chapter ${[number, ...words].join(" ")}: other seeds`, async () => {
      const chapter = chapterOf(number);
      await visit(await pageOf(chapter, ...words), async (page) => {
        for (const seed of [0, 77, 4294967295]) {
          await expectProgramNumbers(page, chapter, { seed }, [...words, "--seed", `${seed}`]);
        }
      });
    });
  }

  test("chapter 14: other ids, and text that is longer than the context", async () => {
    const chapter = chapterOf(14);
    await visit(await pageOf(chapter, ...larger, ...text), async (page) => {
      const ids = [60, 60, 1, 33, 0];
      const edits = { token_ids: Object.fromEntries(ids.entries()) };
      const words = [...larger, "--ids", ids.join(" ")];
      await expectProgramNumbers(page, chapter, { edits }, words);
      await expectProgramNumbers(page, chapter, { edits, seed: 8 }, [...words, "--seed", "8"]);
    });
  });

  test("chapter 14: the page says what the program says of blocks and new ids", async () => {
    const chapter = chapterOf(14);
    const address = await pageOf(chapter);
    for (const [name, column] of [["trf_blocks.1", 2], ["generated_ids", 7]]) {
      const { steps } = await documentOf(chapter, "--seed", "9");
      const { result } = steps.find((step) => step.result?.name === name);
      await visit(`${address}#${name}&seed=9&cell=0,0,${column}`, async (page) => {
        const said = await page.locator(`${article} .arithmetic`).first().textContent();
        const number = [result.values].flat(Infinity)[column];
        const shown = name === "generated_ids" ? `${number} has the largest logit` : number.toFixed(4);
        assert.ok(said.includes(shown), `${said}, of ${shown}`);
      });
    }
  });

  test("an id is typed, and rows and columns have its name; what is none is refused", async () => {
    await visit(`${await pageOf(chapterOf(14))}#token_ids`, async (page) => {
      const cell = page.locator(`${article} figure.result tbody td`).first();
      const type = async (number) => {
        await cell.focus();
        await page.keyboard.press("Enter");
        await page.keyboard.type(number);
        await page.keyboard.press("Enter");
      };
      for (const none of ["8", "-1", "2.5"]) {
        await type(none);
        await page.keyboard.press("Escape");
        assert.equal(await cell.textContent(), "3", none);
      }
      await type("7");
      assert.equal(await cell.textContent(), "7");
      assert.ok(await cell.evaluate((td) => td === document.activeElement));
      const names = page.locator(`${article} figure.result thead th`);
      assert.equal(await names.first().textContent(), "id 7");
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByRole("button", { name: "Next" }).click();
      const row = page.locator(`${article} figure.result tbody tr`).first();
      assert.equal(await row.locator("th").textContent(), "id 7");
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await row.locator("th").textContent(), "id 3");
    });
    for (const none of ["99", "-1", "2.5"]) {
      await visit(`${await pageOf(chapterOf(14))}#token_ids&set=token_ids:0:${none}`, async (page) => {
        assert.equal(await page.locator(`${article} .changed`).textContent(), "");
      });
    }
  });

  test("chapter 15: the temperature is the chapter's own", async () => {
    const chapter = chapterOf(15);
    await visit(await pageOf(chapter), async (page) => {
      assert.equal(await page.locator(".controls output").textContent(), "1.4");
      for (const temperature of [0.3, 2, 5]) {
        const words = ["--temperature", `${temperature}`];
        await expectProgramNumbers(page, chapter, { temperature }, words);
      }
      const frozen = new Map(await page.evaluate(numbersWith, { temperature: 0 }));
      const { steps } = await documentOf(chapter, "--temperature", "0");
      for (const { result } of steps.filter(({ result }) => result)) {
        expectNear(frozen.get(result.name), [result.values].flat(Infinity), result.name);
      }
    });
  });

  test("what stays the same is explained with what it was made from now", async () => {
    await visit(`${await pageOf(chapterOf(15))}#greedy&set=logits:0:5`, async (page) => {
      const said = await page.locator(`${article} .arithmetic`).first().textContent();
      assert.match(said, /^6\.75 is the largest of 5, /);
      assert.equal(await page.locator(`${article} .changed`).textContent(), "");
    });
  });

  test("of tables that the page does not have nothing is drawn anew", async () => {
    const address = await pageOf(chapterOf(14), "--vocabulary", "2000", "--width", "96", "--heads", "4");
    await visit(`${address}#trf_blocks.0&seed=77`, async (page) => {
      assert.equal(await page.locator(`${article} .changed`).textContent(), "");
      assert.equal(await page.getByRole("button", { name: "Seed" }).count(), 0);
    });
    await visit(`${address}#token_ids&set=token_ids:0:7`, async (page) => {
      assert.equal(await page.locator(`${article} .changed`).textContent(), "");
      assert.equal(await page.locator(`${article} .hint`).count(), 0);
    });
  });
}
