// Everything is reached and used by keys alone, and one sees where one is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { atEachStep, settled, visit } from "./browser.mjs";
import { chapterOf, chapters, documentOf, pageOf, richWords, sentenceOf } from "./chapters.mjs";

// This runs in the page: what has the focus, and whether one sees it. It is null at
// the end of a round: the browser takes the focus away a moment after the key, and
// until then the last element has it once more.
function focused(begins) {
  const element = document.activeElement;
  if (begins) window.focusedInRound = new Set();
  if (element === document.body || window.focusedInRound.has(element)) return null;
  window.focusedInRound.add(element);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const below = document.querySelector(".stepper").getBoundingClientRect().top;
  const stepper = element.closest(".stepper") !== null;
  return {
    kind: element.closest(".operand")
      ? `operand ${element.tagName}`
      : element.tagName + (element.type ? ` ${element.type}` : ""),
    table: element.closest("table") !== null,
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    inView:
      right > 0 &&
      left < innerWidth &&
      bottom > 0 &&
      top < (stepper ? innerHeight : below - 1),
  };
}

// An address with a step makes Tab begin there; the second round is whole.
async function stopsOfTab(page) {
  await oneRound(page);
  return oneRound(page);
}

async function oneRound(page) {
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused, stops.length === 0);
    if (!stop) return stops;
    stops.push(stop);
    assert.ok(stops.length < 200, "Tab comes to an end");
  }
}

function expectSeen(stops) {
  for (const [i, stop] of stops.entries()) {
    assert.ok(stop.outlined, `stop ${i}, ${stop.kind}, is outlined`);
    assert.ok(stop.inView, `stop ${i}, ${stop.kind}, is in view`);
  }
}

function count(stops, kind) {
  return stops.filter((stop) => stop.kind === kind).length;
}

// This runs in the page: row and column of the focused cell.
function focusedCell() {
  const cell = document.activeElement;
  const line = cell.parentElement;
  return [
    line.sectionRowIndex,
    [...line.querySelectorAll("td")].indexOf(cell),
    cell.closest("article.current").id,
    cell.closest("article").querySelector(".origin .arithmetic")?.textContent,
  ];
}

// This runs in the page: whether the list shows the step's entry.
function entryInList({ id }) {
  const list = document.querySelector(".chapter nav");
  const entry = list.querySelector("[aria-current]");
  const [box, place] = [list, entry].map((e) => e.getBoundingClientRect());
  const digits = String(list.querySelectorAll("li").length).length;
  return {
    id,
    inView: place.top >= box.top - 1 && place.bottom <= box.bottom + 1,
    numberFits: place.left - box.left >= 10 * (digits + 1),
  };
}

const controls = "a[href], button:enabled, select, input:enabled, summary, [tabindex='0']";

// This runs in the page: marks what keys must reach, and says how much that is.
function markControls(selector) {
  const isReached = (element) => element.checkVisibility() && !element.closest("[inert]");
  const all = [...document.querySelectorAll(selector)].filter(isReached);
  all.forEach((element, i) => (element.dataset.control = i));
  return all.length;
}

// Goes through all of the page by Tab, and back again by Shift+Tab.
async function expectAllReached(page, name) {
  await page.evaluate(() => document.activeElement.blur());
  const count = await page.evaluate(markControls, controls);
  for (const key of ["Tab", "Shift+Tab"]) {
    const reached = new Set();
    for (let i = 0; i <= count + 1; ++i) {
      await page.keyboard.press(key);
      const control = await page.evaluate(() => document.activeElement.dataset.control);
      if (control !== undefined) reached.add(control);
    }
    const all = Array.from({ length: count }, (_, i) => String(i));
    assert.deepEqual(all.filter((i) => !reached.has(i)), [], `${name}, ${key}`);
  }
}

export function keyboard() {
  for (const chapter of chapters) {
    test(`${chapter}: keys reach every control, and nothing holds them`, async () => {
      const { steps } = await documentOf(chapter, ...richWords(chapter));
      const wanted = steps.filter((_, i) => i % 5 === 0 || i === steps.length - 1);
      await visit(await pageOf(chapter, ...richWords(chapter)), async (page) => {
        for (const { id } of wanted) {
          await page.evaluate((hash) => (location.hash = hash), encodeURIComponent(id));
          await settled(page);
          await expectAllReached(page, id);
          expectSeen(await oneRound(page));
        }
      });
    });
  }

  test("in the map keys reach every box", async () => {
    await visit(await pageOf(chapterOf(8)), async (page) => {
      await page.keyboard.press("m");
      await expectAllReached(page, "map");
      expectSeen(await oneRound(page));
    });
  });

  test("Tab reaches links, code, tables, controls and buttons", async () => {
    const address = `${await pageOf(chapterOf(8))}#mha.attn_weights`;
    await visit(address, async (page) => {
      const tables = await page
        .locator("article.current figure.result table")
        .count();
      const links = await page.locator("nav[aria-label=Steps] a").count();
      const uses = await page.locator("article.current .goes-into a").count();
      const stops = await stopsOfTab(page);
      assert.equal(tables, 2);
      assert.equal(count(stops, "TD"), tables, "one stop for each table");
      assert.ok(uses > 0);
      assert.equal(count(stops, "A"), links + uses + 1, "the list, where it goes, the heading");
      assert.equal(count(stops, "SUMMARY"), 2, "steps, and the code");
      assert.equal(count(stops, "SELECT select-one"), 2, "the query, the lines");
      assert.equal(count(stops, "INPUT range"), 1);
      assert.equal(count(stops, "INPUT checkbox"), 3, "the future, two heads");
      assert.equal(count(stops, "BUTTON button"), 9, "two of them heads");
      assert.equal(stops.at(-1).kind, "BUTTON button");
      expectSeen(stops);
    });
  });

  test("Tab reaches what is drawn of a large matrix", async () => {
    const address = await pageOf(chapterOf(4), "--sentence", sentenceOf(60));
    await visit(`${address}#attn_weights`, async (page) => {
      const stops = await stopsOfTab(page);
      assert.equal(count(stops, "CANVAS"), 1);
      expectSeen(stops);
    });
  });

  test("arrow keys move in a table, explain, and turn no step", async () => {
    const address = `${await pageOf(chapterOf(1))}#attn_scores`;
    await visit(address, async (page) => {
      const cells = page.locator("article.current figure.result tbody td");
      await cells.first().focus();
      const keys = ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"];
      for (const key of keys) await page.keyboard.press(key);
      const [row, column, step, text] = await page.evaluate(focusedCell);
      assert.deepEqual([row, column, step], [1, 1, "attn_scores"]);
      assert.match(text, /^0\.55·0\.55 \+ .* = 1\.4950$/);
      for (const key of [...keys, "ArrowUp", "ArrowUp", "ArrowUp"]) {
        await page.keyboard.press(key);
      }
      for (let i = 0; i < 9; ++i) await page.keyboard.press("ArrowLeft");
      const corner = await page.evaluate(focusedCell);
      assert.deepEqual(corner.slice(0, 3), [0, 0, "attn_scores"]);
    });
  });

  test("a table is left and found again where one was", async () => {
    const address = `${await pageOf(chapterOf(1))}#attn_scores`;
    await visit(address, async (page) => {
      await page
        .locator("article.current figure.result tbody td")
        .first()
        .focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      const place = await page.evaluate(focusedCell);
      assert.deepEqual(place.slice(0, 3), [1, 1, "attn_scores"]);
    });
  });

  test("Enter on a button goes on as often as it is pressed", async () => {
    const position = ".position";
    await visit(await pageOf(chapterOf(1)), async (page) => {
      await page.getByRole("button", { name: "Next" }).focus();
      for (let i = 0; i < 4; ++i) await page.keyboard.press("Enter");
      assert.equal(await page.locator(position).textContent(), "Step 5 of 10");
      for (let i = 0; i < 7; ++i) await page.keyboard.press("Enter");
      assert.equal(await page.locator(position).textContent(), "Step 10 of 10");
      await page.keyboard.press("Shift+Tab");
      for (let i = 0; i < 11; ++i) await page.keyboard.press("Enter");
      assert.equal(await page.locator(position).textContent(), "Step 1 of 10");
    });
  });

  for (const chapter of chapters) {
    test(`${chapter}: the list of steps follows`, async () => {
      const steps = await visit(await pageOf(chapter), (page) =>
        atEachStep(page, entryInList),
      );
      for (const step of steps) {
        assert.ok(step.inView, `${step.id} is in view in the list`);
        assert.ok(step.numberFits, `${step.id}: its number is not cut off`);
      }
    });
  }

  test("arrow keys in a control turn no step", async () => {
    const address = `${await pageOf(chapterOf(4))}#masked_attn_weights`;
    await visit(address, async (page) => {
      for (const control of ["select", "input[type=range]"]) {
        await page.locator(`.controls ${control}`).focus();
        await page.keyboard.press("ArrowRight");
        const step = await page.evaluate(
          () => document.querySelector("article.current").id,
        );
        assert.equal(step, "masked_attn_weights", control);
      }
    });
  });
}
