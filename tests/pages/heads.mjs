// Heads side by side: a small heatmap of each, and their lines apart or over each
// other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, pageOf } from "./chapters.mjs";

const section = "article.current .attention-lines";
const weights = "#mha.attn_weights";
const joined = "#mha_wrapper.context_vec";

// This runs in the page.
function drawn() {
  const box = document.querySelector("article.current .attention-lines");
  const texts = (selector) =>
    [...box.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility())
      .map(({ textContent }) => textContent);
  return {
    heads: texts(".head-map"),
    samples: [...box.querySelectorAll(".sample")].filter((e) => e.checkVisibility()).length,
    captions: texts("figcaption"),
    pictures: [...box.querySelectorAll(".picture .lines")].map((picture) => ({
      lines: picture.querySelectorAll(".line").length,
      colors: new Set([...picture.querySelectorAll(".line")].map((e) => getComputedStyle(e).stroke))
        .size,
      label: picture.getAttribute("aria-label"),
    })),
    note: box.querySelector(".note").textContent,
  };
}

// This runs in the page: the colours of a heatmap and of the table's cells.
function colors(head) {
  const article = document.querySelector("article.current");
  const canvas = article.querySelectorAll(".head-map canvas")[head];
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const cells = article.querySelectorAll(".matrix")[head].querySelectorAll("tbody td");
  const paper = getComputedStyle(document.body).backgroundColor;
  return [...cells].map((cell, i) => {
    const { backgroundColor } = getComputedStyle(cell);
    const own = cell.className === "" ? paper : backgroundColor;
    return [own, `rgb(${[...data.slice(4 * i, 4 * i + 3)].join(", ")})`];
  });
}

function channels(color) {
  return color.match(/\d+/g).map(Number);
}

async function choose(page, words) {
  await page.locator(`${section} .lines-head select`).selectOption({ label: words });
}

async function expectHeads(address, count) {
  await visit(address, async (page) => {
    const apart = await page.evaluate(drawn);
    const names = Array.from({ length: count }, (_, head) => `head ${head}`);
    assert.deepEqual(apart.heads, names);
    assert.deepEqual(apart.captions, names);
    assert.equal(apart.samples, 0);
    for (const { lines, colors } of apart.pictures) assert.deepEqual([lines, colors], [2, 1]);
    await choose(page, "heads over each other");
    const over = await page.evaluate(drawn);
    assert.equal(over.pictures.length, 1);
    assert.equal(over.samples, count);
    assert.equal(over.pictures[0].lines, 2 * count);
    assert.equal(over.pictures[0].colors, count);
    for (const name of names) assert.ok(over.pictures[0].label.includes(`${name}: `));
  });
}

export function heads() {
  test("chapter 8: two heads, apart and over each other", async () => {
    await expectHeads(`${await pageOf(chapterOf(8))}${weights}`, 2);
  });

  test("chapter 7: they meet where they are joined", async () => {
    await expectHeads(`${await pageOf(chapterOf(7), "--heads", "3")}${joined}`, 3);
  });

  test("a heatmap has the colours of the table, and marks the query", async () => {
    await visit(`${await pageOf(chapterOf(8))}${weights}`, async (page) => {
      for (const [own, painted] of await page.evaluate(colors, 1)) {
        const [a, b] = [own, painted].map(channels);
        a.forEach((part, i) => assert.ok(Math.abs(part - b[i]) <= 24, `${own} ${painted}`));
      }
      await page.locator(".controls select").selectOption("4");
      const row = page.locator(`${section} .query-row`).first();
      const canvas = page.locator(`${section} canvas`).first();
      const [mark, whole] = [await row.boundingBox(), await canvas.boundingBox()];
      assert.ok(Math.abs(mark.y - whole.y - (4 / 6) * whole.height) < 2);
    });
  });

  test("one head is looked at by keys, here and at other steps, and all again", async () => {
    const address = await pageOf(chapterOf(8), "--dropout", "0.3");
    await visit(`${address}${weights}`, async (page) => {
      const button = page.locator(`${section} .head-map`).nth(1);
      await button.focus();
      await page.keyboard.press("Enter");
      assert.equal(await button.getAttribute("aria-pressed"), "true");
      assert.deepEqual((await page.evaluate(drawn)).captions, ["head 1"]);
      await page.keyboard.press("ArrowRight");
      const { captions } = await page.evaluate(drawn);
      assert.deepEqual(captions, ["sequence 0, head 1", "sequence 1, head 1"]);
      await page.keyboard.press("ArrowLeft");
      await button.focus();
      await page.keyboard.press("Space");
      assert.equal((await page.evaluate(drawn)).pictures.length, 2);
    });
  });

  test("a head that is switched off has no lines", async () => {
    await visit(`${await pageOf(chapterOf(8))}${weights}`, async (page) => {
      await page.locator(".controls").getByLabel("Head 1").uncheck();
      const { heads, captions, pictures } = await page.evaluate(drawn);
      assert.deepEqual(heads, ["head 0", "head 1, off"]);
      assert.deepEqual(captions, ["head 0", "head 1, switched off"]);
      assert.deepEqual(pictures.map(({ lines }) => lines), [2, 0]);
      assert.match(pictures[1].label, /switched off/);
      assert.equal((await page.evaluate(drawn)).note, "");
    });
  });

  test("of twelve heads all have heatmaps, and eight lines until one is looked at", async () => {
    const words = ["--heads", "12", "--d-out", "24"];
    await visit(`${await pageOf(chapterOf(8), ...words)}${weights}`, async (page) => {
      const first = await page.evaluate(drawn);
      assert.deepEqual([first.heads.length, first.pictures.length], [12, 8]);
      assert.match(first.note, /8 of 12/);
      await page.locator(`${section} .head-map`).last().click();
      const last = await page.evaluate(drawn);
      assert.deepEqual([last.captions, last.note], [["head 11"], ""]);
    });
  });
}
