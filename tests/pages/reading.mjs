// What one reads from how a step is set: rows that line up, signs, colours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, visit } from "./browser.mjs";
import { chapterOf, chapters, pageOf, richWords } from "./chapters.mjs";

// This runs in the page.
function setting(article) {
  const figure = article.querySelector("figure.result");
  if (!figure) return null;
  const tops = (table) =>
    [...table.tBodies[0].rows].map((row) => row.getBoundingClientRect().top);
  const own = tops(figure.querySelector("table"));
  const arrow = article.querySelector(".result-side > .sign");
  const operands = [...article.querySelectorAll(".operand")];
  const box = figure.getBoundingClientRect();
  return {
    id: article.id,
    own,
    beside: operands
      .filter((operand) => {
        const { right, bottom } = operand.getBoundingClientRect();
        return right < box.left && bottom > box.top;
      })
      .map((operand) => tops(operand.querySelector("table")))
      .filter((rows) => rows.length === own.length),
    arrow: arrow && {
      distance: box.left - arrow.getBoundingClientRect().right,
      within:
        arrow.getBoundingClientRect().top > box.top &&
        arrow.getBoundingClientRect().bottom < box.bottom,
    },
    isFolded: figure.querySelector("canvas") !== null,
  };
}

// Redmean, a distance of two colours as the eye has it; black and white are
// some 765 apart.
function distance(a, b) {
  const [x, y] = [a, b].map((color) => color.match(/[\d.]+/g).map(Number));
  const red = (x[0] + y[0]) / 2;
  const [r, g, blue] = [0, 1, 2].map((i) => (x[i] - y[i]) ** 2);
  return Math.sqrt((2 + red / 256) * r + 4 * g + (2 + (255 - red) / 256) * blue);
}

// This runs in the page: background and text of a step's cells.
function colorsOfCells() {
  const cells = document.querySelectorAll("article.current figure.result tbody td");
  return [...cells].map((cell) => ({
    number: Number(cell.textContent),
    color: getComputedStyle(cell).backgroundColor,
  }));
}

export function reading() {
  for (const chapter of chapters) {
    test(`${chapter}: rows line up, and the arrow stands at the result`, async () => {
      const steps = await visit(await pageOf(chapter), (page) =>
        atEachStep(page, setting),
      );
      for (const step of steps.filter((step) => step !== null)) {
        for (const rows of step.beside) {
          rows.forEach((top, i) =>
            assert.ok(Math.abs(top - step.own[i]) < 3, `${step.id}, row ${i}`),
          );
        }
        if (!step.arrow) continue;
        assert.ok(step.arrow.distance >= 0 && step.arrow.distance < 16, step.id);
        assert.ok(step.arrow.within, step.id);
      }
    });
  }

  test("a transposed operand is shown transposed", async () => {
    const address = `${await pageOf(chapterOf(4))}#attn_scores`;
    await visit(address, async (page) => {
      const keys = page.locator("article.current .operand").nth(1);
      assert.equal(await keys.locator("figcaption").textContent(), "keysᵀ");
      assert.equal(await keys.locator("tbody tr").count(), 2);
      const heads = await keys.locator("thead th").allTextContents();
      assert.deepEqual(heads, ["Your", "journey", "starts", "with", "one", "step"]);
      assert.equal(await keys.locator(".lit").count(), 2);
    });
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`${colorScheme}: weights of 0.10 and 0.24 differ at a glance`, async () => {
      const address = `${await pageOf(chapterOf(4))}#masked_attn_weights`;
      await visit(
        address,
        async (page) => {
          const cells = await page.evaluate(colorsOfCells);
          const nearest = (wanted) =>
            cells.reduce((best, cell) =>
              Math.abs(cell.number - wanted) < Math.abs(best.number - wanted) ? cell : best,
            );
          const [low, high] = [nearest(0.15), nearest(0.25)];
          assert.ok(distance(low.color, high.color) > 60, `${low.color}, ${high.color}`);
        },
        { colorScheme },
      );
    });
  }

  for (const chapter of chapters) {
    test(`${chapter}: a legend is there`, async () => {
      await visit(await pageOf(chapter, ...richWords(chapter)), async (page) => {
        const legend = page.getByRole("region", { name: "Colours" });
        assert.ok(await legend.isVisible());
        assert.match(await legend.textContent(), /hidden/);
      });
    });
  }

  test("a mask of what is kept is not grey, one of what is hidden is", async () => {
    const grey = async (id) =>
      visit(`${await pageOf(chapterOf(4))}#${id}`, (page) =>
        page.locator("article.current figure.result td.hidden").count(),
      );
    assert.equal(await grey("mask_simple"), 0);
    assert.equal(await grey("mask"), 15);
  });

  test("scores have one scale before and after they are masked", async () => {
    const address = await pageOf(chapterOf(4));
    const color = (id) =>
      visit(`${address}#${id}`, (page) =>
        page
          .locator("article.current figure.result tbody td")
          .first()
          .getAttribute("class"),
      );
    assert.equal(await color("attn_scores"), await color("masked"));
  });
}
