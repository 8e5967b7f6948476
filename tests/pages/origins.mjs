// Where a number comes from: the page says what the chapter program says, and
// what lights up beside it makes the number.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import {
  chapterOf,
  chapters,
  documentOf,
  pageOf,
  richWords,
  runChapter,
} from "./chapters.mjs";
import { expectedNumber } from "./operands.mjs";

const cellsPerPage = 20;

// This runs in the page: clicks some cells of a step's tables, spread over
// all of them, and one that is -inf.
function explainSome(article, wanted) {
  const cells = [
    ...article.querySelectorAll("figure.result tbody td:not(.gap)"),
  ];
  const count = Math.min(wanted, cells.length);
  const chosen = new Set(
    Array.from({ length: count }, (_, i) =>
      cells[Math.floor(((i + 0.4) * cells.length) / count)],
    ),
  );
  const infinite = cells.find((cell) => cell.textContent === "-inf");
  if (infinite) chosen.add(infinite);
  // In the order that the operation has them, which may not be the formula's.
  const operands = [...article.querySelectorAll(".operand")].sort(
    (a, b) => a.dataset.operand - b.dataset.operand,
  );
  return [...chosen].map((cell) => {
    cell.click();
    const line = cell.parentElement;
    return {
      name: cell.closest("figure").dataset.result,
      matrix: Number(cell.closest(".matrix").dataset.matrix),
      row: line.sectionRowIndex,
      column: [...line.querySelectorAll("td")].indexOf(cell),
      shown: cell.textContent,
      count: operands[0]?.querySelectorAll("tbody td").length,
      place: article.querySelector(".origin .place").textContent,
      text: article.querySelector(".origin .arithmetic").textContent,
      isAllLit: !article.querySelector(".operand td.gap"),
      lit: operands.map((operand) =>
        [...operand.querySelectorAll("td.lit")].map(
          ({ textContent }) => textContent,
        ),
      ),
    };
  });
}

function joined(text) {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

// The words of --explain for a cell: NAME[0,1] ROW COLUMN.
function placeWords({ shape }, { name, matrix, row, column }) {
  const [sequence, head] =
    shape.length === 4
      ? [Math.floor(matrix / shape[1]), matrix % shape[1]]
      : [matrix];
  const leading = head === undefined ? `[${sequence}]` : `[${sequence},${head}]`;
  const places = [row, column].slice(2 - Math.min(2, shape.length));
  return [shape.length > 2 ? name + leading : name, ...places.map(String)];
}

// What --explain prints: a heading, the formula, then the explanation.
async function explained(chapter, words, step, cell) {
  const text = await runChapter(
    chapter,
    ...words,
    "--explain",
    ...placeWords(step.result, cell),
  );
  const lines = text.split("\n");
  const end = lines.findIndex((line) => line.startsWith(" "));
  const rest = joined(lines.slice(end).join(" "));
  const formula = joined(step.formula);
  assert.ok(rest.startsWith(formula), `${rest} begins with ${formula}`);
  return {
    place: joined(lines.slice(0, end).join(" ")).replace(/ \((one number|[\d, ]+)\)/, ""),
    text: joined(rest.slice(formula.length)),
  };
}

function nameOf({ name, matrix, row, column }) {
  return `${name}, ${matrix}, ${row}, ${column}`;
}

async function compare(chapter, words, step, cell) {
  const { place, text } = await explained(chapter, words, step, cell);
  assert.equal(joined(cell.text), text, nameOf(cell));
  assert.equal(cell.place, place, nameOf(cell));
  expectMade(step, cell);
}

// What is lit beside the cell makes its number, where no operand is folded.
function expectMade(step, cell) {
  if (!cell.isAllLit) return;
  const where = nameOf(cell);
  const expected = expectedNumber(step, cell);
  if (expected === null) {
    assert.deepEqual(cell.lit.flat(), [], `${where}: nothing is lit`);
    return;
  }
  const shown = Number(cell.shown.replace("inf", "Infinity"));
  assert.ok(
    shown === expected || Math.abs(shown - expected) < 1e-4,
    `${where}: ${JSON.stringify(cell.lit)} make ${expected}, not ${shown}`,
  );
}

export function origins() {
  test("every number of heads that share tables lights what made it", async () => {
    const words = ["--dropout", "0.3", "--precision", "6"];
    const { steps } = await documentOf(chapterOf(8), ...words);
    const withResult = new Map(
      steps.filter(({ result }) => result).map((s) => [s.result.name, s]),
    );
    const seen = await visit(await pageOf(chapterOf(8), ...words), (page) =>
      atEachStep(page, explainSome, 1000),
    );
    const several = seen.flat().filter(({ matrix }) => matrix > 0);
    assert.ok(several.length > 100, `${several.length} cells`);
    for (const cell of several) expectMade(withResult.get(cell.name), cell);
  });

  for (const chapter of chapters) {
    test(`${chapter}: 20 numbers are explained as --explain does`, async () => {
      const words = [...richWords(chapter), "--precision", "6"];
      const { steps } = await documentOf(chapter, ...words);
      const withResult = new Map(
        steps.filter(({ result }) => result).map((s) => [s.result.name, s]),
      );
      const perStep = Math.ceil(cellsPerPage / withResult.size);
      const seen = await visit(await pageOf(chapter, ...words), (page) =>
        atEachStep(page, explainSome, perStep),
      );
      const cells = seen.flat();
      assert.ok(cells.length >= cellsPerPage, `${cells.length} cells`);
      await Promise.all(
        cells.map((cell) =>
          compare(chapter, words, withResult.get(cell.name), cell),
        ),
      );
    });
  }

  const origin = "article.current .origin .arithmetic";
  const cell = "article.current figure.result tbody td";

  test("pointing at a number is enough", async () => {
    await visit(await pageOf(chapterOf(1)), async (page) => {
      await page.locator(cell).nth(4).hover();
      assert.match(await page.locator(origin).textContent(), /^0\.8700 /);
    });
  });

  test("so is a tap", async () => {
    const phone = { hasTouch: true, viewport: { width: 360, height: 640 } };
    const use = async (page) => {
      await page.locator(cell).nth(4).tap();
      assert.match(await page.locator(origin).textContent(), /^0\.8700 /);
    };
    await visit(await pageOf(chapterOf(1)), use, phone);
  });
}
