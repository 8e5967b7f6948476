// A sentence and a seed that the reader types: the page is then what the program
// makes of the same.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, folder, followed, numberOf, pageOf, richWords } from "./chapters.mjs";

// Words of all sorts: known, new, twice, a number, a place, what cannot be seen.
const sentence = ["journey", "The", "step", "The", "7", "a(2)", "x\u202ey", "\u200d", "Your"];

// This runs in the page: what its tables show, step after step.
function shownTables() {
  const marks = ["lit", "chosen"];
  const shade = ({ classList }) => [...classList].filter((name) => !marks.includes(name)).join();
  const cells = (line) => [...line.cells].map((cell) => [cell.textContent, shade(cell)]);
  return [...document.querySelectorAll("article")].map((article) => {
    location.hash = location.hash.replace(/^#[^&]*/, `#${encodeURIComponent(article.id)}`);
    dispatchEvent(new Event("hashchange"));
    const figures = [...article.querySelectorAll("figure.result, figure.small")];
    return figures.map((figure) => ({
      id: article.id,
      caption: figure.querySelector("figcaption").textContent,
      blocks: [...figure.querySelectorAll(".block")].map(({ textContent }) => textContent),
      names: [...figure.querySelectorAll("table")].map((table) => table.getAttribute("aria-label")),
      tables: [...figure.querySelectorAll("table")].map((table) => [...table.rows].map(cells)),
    }));
  });
}

// This runs in the page: what the script says of each number that it can tell.
function saidByScript() {
  const { explain, results } = window.attention;
  const said = [];
  for (const result of results.values()) {
    const rows = result.shape.at(-2) ?? 1;
    const columns = result.shape.at(-1) ?? 1;
    for (let row = 0; row < rows; ++row) {
      for (let column = 0; column < columns; ++column) {
        said.push([`${result.name}, ${row}, ${column}`, explain(result, 0, row, column)]);
      }
    }
  }
  return said;
}

// This runs in the page: the same, as the program wrote it.
function saidByProgram() {
  const data = JSON.parse(document.getElementById("data").textContent);
  const written = ({ shared, cells }, i) =>
    Array.isArray(cells[i]) ? cells[i][0] + shared[cells[i][2] ?? 0] + cells[i][1] : cells[i];
  return data.results.flatMap(({ name, origins }) =>
    origins[0].flatMap((row, r) =>
      row.cells.map((_, c) => [`${name}, ${r}, ${c}`, written(row, c)]),
    ),
  );
}

// Of floats that are added up a few digits are rounding, and so whether the digits
// that are shown give the result.
function withFewDigits(text) {
  return text.replace(/\d+\.\d+/g, (number) => Number(number).toPrecision(4)).replace("≈", "=");
}

// Options with which a page of nine words shows all of it.
function optionsOf(chapter) {
  const options = {
    4: ["--qkv-bias"],
    7: ["--qkv-bias", "--dropout", "0.3"],
    8: ["--qkv-bias", "--d-out", "4"],
  };
  return options[numberOf(chapter)] ?? richWords(chapter);
}

function hashOf(words, seed) {
  const typed = words ? `&sentence=${encodeURIComponent(words.join(" "))}` : "";
  return typed + (seed === undefined ? "" : `&seed=${seed}`);
}

async function bothPages(chapter, options, { words, seed }, act) {
  const chosen = [...(words ? ["--sentence", words.join(" ")] : []), ...(seed === undefined ? [] : ["--seed", `${seed}`])];
  const typed = await visit(`${await pageOf(chapter, ...options)}#x${hashOf(words, seed)}`, act.typed);
  const made = await visit(await pageOf(chapter, ...options, ...chosen), act.made);
  return { typed, made };
}

const tables = { typed: (page) => page.evaluate(shownTables), made: (page) => page.evaluate(shownTables) };
const words = { typed: (page) => page.evaluate(saidByScript), made: (page) => page.evaluate(saidByProgram) };

async function expectSameWords(chapter, options, choice) {
  const { typed, made } = await bothPages(chapter, options, choice, words);
  const program = new Map(made);
  for (const [where, text] of typed) {
    if (text === null) continue;
    assert.equal(withFewDigits(text), withFewDigits(program.get(where)), where);
  }
}

// Of more words the page of chapter 11 is so large that its tables are folded. A token
// alone has no next one there.
function choicesOf(chapter) {
  const isOfLearning = numberOf(chapter) > 10;
  const words = isOfLearning ? sentence.slice(0, 7) : sentence;
  return [{ words, seed: 9 }, { words: isOfLearning ? ["new", "word"] : ["new"] }, { seed: 4294967295 }];
}

export function sentences() {
  for (const chapter of followed) {
    test(`${chapter}: all tables are those of the program's page`, async () => {
      for (const choice of choicesOf(chapter)) {
        const { typed, made } = await bothPages(chapter, optionsOf(chapter), choice, tables);
        assert.deepEqual(typed, made);
      }
    });

    test(`${chapter}: each number is explained as the program explains it`, async () => {
      await expectSameWords(chapter, optionsOf(chapter), choicesOf(chapter)[0]);
    });
  }

  test("a sentence is typed with keys alone, stands in the address, and goes again", async () => {
    await visit(await pageOf(chapterOf(8)), async (page) => {
      await page.getByRole("button", { name: "Sentence", exact: true }).press("Enter");
      const field = page.getByRole("textbox", { name: "Sentence" });
      assert.ok(await field.evaluate((input) => input === document.activeElement));
      await field.fill("Your own words  and Your others");
      await field.press("Enter");
      assert.equal(await page.locator(".sentence").textContent(), "Your own words and Your others");
      assert.equal(await page.locator(".token-count").textContent(), "6 tokens");
      await page.waitForFunction(() => location.hash.includes("&sentence=Your%20own"));
      await page.reload();
      const query = page.getByRole("combobox", { name: "Query" });
      assert.deepEqual(await query.locator("option").allTextContents(), [
        "Your (1)", "own", "words", "and", "Your (5)", "others",
      ]);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await page.locator(".sentence").textContent(), "Your journey starts with one step");
      assert.equal(await page.locator("article.current .changed").textContent(), "");
      assert.equal(await query.locator("option").first().textContent(), "Your");
    });
  });

  test("drawing anew takes the next seed, for weights of every step", async () => {
    await visit(`${await pageOf(chapterOf(3))}#sa_v1.W_query`, async (page) => {
      const cells = page.locator("article.current figure.result tbody td");
      const own = await cells.allTextContents();
      await page.getByRole("button", { name: "Sentence", exact: true }).click();
      await page.getByRole("button", { name: "Draw anew" }).click();
      assert.equal(await page.locator(".seeds").textContent(), "; seed: 124");
      assert.notDeepEqual(await cells.allTextContents(), own);
      await page.getByRole("spinbutton", { name: "Seed" }).fill("123");
      await page.getByRole("button", { name: "Read" }).click();
      assert.deepEqual(await cells.allTextContents(), own);
    });
  });

  test("what cannot be read is told in one line, and changes nothing", async () => {
    await visit(await pageOf(chapterOf(2)), async (page) => {
      await page.getByRole("button", { name: "Sentence", exact: true }).click();
      const error = page.locator(".own-sentence [role=alert]");
      const words = page.getByRole("textbox", { name: "Sentence" });
      await words.fill(" ");
      await words.press("Enter");
      assert.equal(await error.textContent(), "Sentence: expected 1 to 200 words, got 0");
      await words.fill("x ".repeat(201));
      await words.press("Enter");
      assert.equal(await error.textContent(), "Sentence: expected 1 to 200 words, got 201");
      await words.fill("one");
      await page.getByRole("spinbutton", { name: "Seed" }).evaluate((seed) => (seed.value = "-1"));
      await words.press("Enter");
      assert.match(await error.textContent(), /^Seed: expected a whole number from 0 to 4294967295/);
      assert.ok(!page.url().includes("sentence="));
    });
  });

  test("two hundred words are folded, drawn whole, and fit the page again when they go", async () => {
    await visit(`${await pageOf(chapterOf(4))}#attn_weights`, async (page) => {
      const figure = page.locator("article.current figure.result");
      const own = await figure.textContent();
      await page.evaluate((text) => (location.hash += `&sentence=${text}`), "w%20".repeat(200));
      await page.locator("article.current canvas").waitFor();
      assert.match(await figure.textContent(), /stands for rows 12 to 195 of 200/);
      assert.equal(await page.locator("article.current .line").count(), 200);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await figure.textContent(), own);
      assert.equal(await page.locator("article.current canvas").count(), 0);
    });
  });

  test("a page of other vectors takes another seed, and no sentence", async () => {
    const inputs = path.join(folder, "two.csv");
    writeFileSync(inputs, "a,1,2\nb,3,4\n");
    await visit(await pageOf(chapterOf(3), "--inputs", inputs), async (page) => {
      await page.getByRole("button", { name: "Seed", exact: true }).click();
      assert.equal(await page.getByRole("textbox", { name: "Sentence" }).count(), 0);
    });
    await visit(await pageOf(chapterOf(1), "--inputs", inputs), async (page) => {
      assert.equal(await page.getByRole("button", { name: "Seed", exact: true }).count(), 0);
    });
  });
}
