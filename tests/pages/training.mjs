// Pages of gradients and of training: where a number goes, and a slider through the
// steps of training whose numbers are the program's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, documentOf, pageOf } from "./chapters.mjs";

const gradients = chapterOf(11);
const training = chapterOf(12);

// This runs in the page: what is lit of the tables that a number goes into.
function litUses(article) {
  return [...article.querySelectorAll(".use")].map((use) => ({
    words: use.querySelector("figcaption").textContent,
    lit: [...use.querySelectorAll("td.lit")].map((cell) => [
      cell.parentElement.sectionRowIndex,
      [...cell.parentElement.querySelectorAll("td")].indexOf(cell),
    ]),
  }));
}

// This runs in the page.
function numbersWith(change) {
  const { evaluate, results } = window.attention;
  const ofProgram = (name) => name.startsWith("recall.");
  const names = [...results.keys()].filter((name) => !ofProgram(name));
  return names.map((name) => [name, [...evaluate(name, change).values]]);
}

function numberOf(value) {
  return Number(String(value).replace("inf", "Infinity"));
}

function expectNear(got, expected, where) {
  assert.equal(got.length, expected.length, where);
  got.forEach((number, i) => {
    const wanted = numberOf(expected[i]);
    const near = Math.abs(number - wanted) < 1e-5 * Math.max(1, Math.abs(wanted));
    assert.ok(number === wanted || near, `${where}, ${i}: ${number}, not ${wanted}`);
  });
}

function resultsOf({ steps }) {
  const results = steps.filter(({ result }) => result).map(({ result }) => result);
  return new Map(results.map(({ name, values }) => [name, [values].flat(Infinity)]));
}

async function expectProgram(page, change, words, isLeftOut = () => false) {
  const expected = resultsOf(await documentOf(training, ...words));
  const got = await page.evaluate(numbersWith, change);
  assert.ok(got.length > 15);
  for (const [name, numbers] of got.filter(([name]) => !isLeftOut(name))) {
    expectNear(numbers, expected.get(name), `${name}, ${words.join(" ")}`);
  }
}

const slider = ".controls .control:has(+ .of-steps) input";

export function trainingPages() {
  test("a number is followed both ways: its gradient, and what it goes into", async () => {
    await visit(`${await pageOf(gradients)}#queries&cell=0,1,0`, async (page) => {
      const article = page.locator("article.current");
      const uses = await article.evaluate(litUses);
      const row = [0, 1, 2, 3, 4, 5].map((column) => [1, column]);
      const column = row.map(([, t]) => [t, 0]);
      assert.deepEqual(uses, [
        { words: "has its gradient in grad.queries", lit: [[1, 0]] },
        { words: "goes into attn_scores", lit: row },
        { words: "goes into grad.keys", lit: column },
      ]);
      await article.locator(".use a").first().click();
      const back = await page.locator("article.current").evaluate(litUses);
      assert.equal(back[0].words, "is the gradient of queries");
      assert.deepEqual(
        back.map(({ words }) => words).slice(1),
        ["goes into grad.W_query", "goes into grad.inputs.queries"],
      );
    });
  });

  test("the map marks what a step came from, and what it goes into", async () => {
    await visit(`${await pageOf(gradients)}#grad.attn_scores`, async (page) => {
      await page.keyboard.press("m");
      const marked = (name) =>
        page.locator(`#map a.box.${name}`).evaluateAll((boxes) => boxes.map((box) => box.dataset.result));
      assert.deepEqual((await marked("came-from")).sort(), ["attn_weights", "grad.attn_weights"]);
      assert.deepEqual((await marked("goes-to")).sort(), ["grad.keys", "grad.queries"]);
    });
  });

  test("each step of the slider has the numbers of as many steps of the program", async () => {
    await visit(await pageOf(training), async (page) => {
      for (const steps of [1, 7, 19, 20]) {
        const isOfAll = (name) => /losses|memory/.test(name);
        await expectProgram(page, { trained: steps }, ["--steps", `${steps}`], isOfAll);
      }
      const start = new Map(await page.evaluate(numbersWith, { trained: 0 }));
      for (const name of ["W_query", "W_key", "W_value"]) {
        for (const way of ["sgd", "adamw"]) {
          assert.deepEqual(start.get(`${way}.${name}`), start.get(name), `${way}.${name}`);
        }
      }
    });
  });

  test("other sentences, seeds and inputs are trained as the program does", async () => {
    await visit(await pageOf(training), async (page) => {
      const sentence = ["step", "the", "one", "the", "new"];
      const typed = ["--sentence", sentence.join(" ")];
      await expectProgram(page, { sentence }, typed);
      await expectProgram(page, { seed: 7 }, ["--seed", "7"]);
      await expectProgram(page, { sentence, seed: 31 }, [...typed, "--seed", "31"]);
    });
    const words = ["--steps", "5", "--learning-rate", "0.2"];
    await visit(await pageOf(training, ...words), (page) =>
      expectProgram(page, { seed: 9 }, [...words, "--seed", "9"]),
    );
  });

  test("the slider moves weights, lines and the mark in the curve, and stays in the address", async () => {
    const address = `${await pageOf(training)}#recall.attn_weights_after`;
    await visit(address, async (page) => {
      const article = page.locator("article.current");
      const look = async () => ({
        cell: await article.locator("figure.result tbody tr").last().locator("td").nth(1).textContent(),
        line: await article.locator(".lines path.line").first().getAttribute("stroke-width"),
        said: await page.locator(".of-steps").textContent(),
      });
      const after = await look();
      assert.equal(after.said, "200/200");
      await page.locator(slider).focus();
      await page.keyboard.press("Home");
      const before = await look();
      assert.equal(before.said, "0/200");
      assert.notEqual(before.cell, after.cell);
      assert.notEqual(before.line, after.line);
      await page.waitForURL(/&trained=0/);
      await page.keyboard.press("ArrowRight");
      assert.equal((await look()).said, "10/200");
      await page.evaluate(() => (location.hash = "recall.losses&trained=100"));
      await page.waitForFunction(() => document.querySelector("article.current").id === "recall.losses");
      assert.equal(await article.locator("svg.curves .marker").count() > 0, true);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await page.locator(".of-steps").textContent(), "200/200");
    });
  });

  test("in steps without training the slider rests, and nothing moves for it", async () => {
    await visit(await pageOf(training), async (page) => {
      assert.equal(await page.locator(slider).isDisabled(), true);
      const place = () => page.getByRole("button", { name: "Next" }).boundingBox();
      const before = await place();
      await page.evaluate(() => (location.hash = "sgd.W_query"));
      await page.waitForFunction(() => document.querySelector("article.current").id === "sgd.W_query");
      assert.equal(await page.locator(slider).isDisabled(), false);
      assert.deepEqual((await place()).y, before.y);
    });
  });
}
