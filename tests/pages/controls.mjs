// What the reader changes by the controls is drawn, stands in the address, and
// comes back from there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, chapters, documentOf, numberOf, pageOf } from "./chapters.mjs";
import { libraryCases } from "./what_if.mjs";

const step = "masked_attn_weights";
// In chapter 10, the weights of the last of six words.
const lastArrival = "step_6.attn_weights";
const openAtStep = async (words = "") =>
  `${await pageOf(chapterOf(4))}#${step}${words}`;

// This runs in the page.
function whatIsDrawn() {
  const article = document.querySelector("article.current");
  const texts = (selector) =>
    [...article.querySelectorAll(selector)].map((e) => e.textContent);
  return {
    fragment: location.hash,
    weights: texts(".lines .weight").map(Number),
    query: texts(".lines .query.chosen"),
    select: document.querySelector(".controls select").value,
    temperature: document.querySelector(".controls input[type=range]").value,
    hidesFuture: document.querySelector(".controls input[type=checkbox]").checked,
    lines: article.querySelectorAll(".lines .line").length,
  };
}

// The library's weights from one query, as the picture writes them.
async function expectedWeights({ query, temperature, causal }) {
  const cases = await libraryCases(4, query);
  const { results } = cases.find(
    (entry) =>
      Math.abs(entry.temperature - temperature) < 1e-6 &&
      entry.causal === causal,
  );
  return results[step].slice(6 * query, 6 * query + 6);
}

// The address may follow a moment later.
async function expectAddress(page, fragment) {
  const isThere = (expected) => location.hash === expected;
  await page.waitForFunction(isThere, fragment, { timeout: 2000 });
}

async function expectDrawn(page, change, fragment) {
  await expectAddress(page, fragment);
  const drawn = await page.evaluate(whatIsDrawn);
  const weights = await expectedWeights(change);
  assert.equal(drawn.fragment, fragment);
  assert.equal(drawn.weights.length, weights.length);
  drawn.weights.forEach((weight, key) =>
    assert.ok(Math.abs(weight - weights[key]) < 6e-5, `${fragment}, key ${key}`),
  );
  assert.equal(drawn.select, String(change.query));
  assert.equal(Number(drawn.temperature), change.temperature);
  assert.equal(drawn.hidesFuture, change.causal ?? true);
  assert.equal(drawn.query.length, 1);
  assert.equal(drawn.lines, weights.filter((weight) => weight > 0).length);
}

export function controls() {
  test("temperature, future and query are changed by keyboard", async () => {
    await visit(await openAtStep(), async (page) => {
      const bar = page.locator(".stepper");
      const change = { query: 1, temperature: 1, causal: null };
      await expectDrawn(page, change, `#${step}`);

      await bar.locator("input[type=range]").focus();
      for (let i = 0; i < 7; ++i) await page.keyboard.press("ArrowLeft");
      change.temperature = 0.3;
      await expectDrawn(page, change, `#${step}&temperature=0.3`);

      await bar.locator("input[type=checkbox]").focus();
      await page.keyboard.press("Space");
      change.causal = false;
      await expectDrawn(page, change, `#${step}&temperature=0.3&causal=off`);

      await bar.locator("select").focus();
      for (let i = 0; i < 3; ++i) await page.keyboard.press("ArrowDown");
      change.query = 4;
      const all = `#${step}&query=5&temperature=0.3&causal=off`;
      await expectDrawn(page, change, all);

      await page.reload();
      await expectDrawn(page, change, all);

      await bar.getByRole("button", { name: "As in the chapter" }).focus();
      await page.keyboard.press("Enter");
      await expectDrawn(
        page,
        { query: 1, temperature: 1, causal: null },
        `#${step}`,
      );
    });
  });

  test("the slider's first place leaves the largest score alone", async () => {
    await visit(await openAtStep(), async (page) => {
      await page.locator(".controls input[type=range]").focus();
      await page.keyboard.press("Home");
      await expectDrawn(
        page,
        { query: 1, temperature: 0, causal: null },
        `#${step}&temperature=0`,
      );
    });
  });

  test("a click on a word makes it the query", async () => {
    await visit(await openAtStep(), async (page) => {
      await page.locator("article.current .lines .query").nth(4).click();
      await expectDrawn(
        page,
        { query: 4, temperature: 1, causal: null },
        `#${step}&query=5`,
      );
    });
  });

  test("what the reader chose goes along to other steps", async () => {
    const words = "&query=5&temperature=0.3";
    await visit(await openAtStep(words), async (page) => {
      await page.getByRole("button", { name: "Previous" }).click();
      await page.getByRole("button", { name: "Next" }).click();
      await expectDrawn(
        page,
        { query: 4, temperature: 0.3, causal: null },
        `#${step}${words}`,
      );
    });
  });

  test("the chosen number stands in the address, and comes back from there", async () => {
    const chosen = "article.current figure.result td.chosen";
    await visit(await openAtStep(), async (page) => {
      await page.locator("article.current figure.result tbody tr").nth(2).locator("td").nth(1).click();
      await expectAddress(page, `#${step}&cell=0,2,1`);
      const number = await page.locator(chosen).textContent();
      await page.reload();
      assert.equal(await page.locator(chosen).textContent(), number);
      assert.match(await page.locator("article.current .place").textContent(), /row starts, column journey/);
      await page.keyboard.press("ArrowLeft");
      await page.waitForURL(({ hash }) => !hash.includes("cell=")); // another number
    });
  });

  test("a change goes through to every later step, and back", async () => {
    const shown = (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("article.current figure.result tbody td")].map(
          ({ textContent }) => Number(textContent),
        ),
      );
    const address = `${await pageOf(chapterOf(6))}#ca.context_vec`;
    const own = await visit(address, shown);
    await visit(`${address}&temperature=0.3`, async (page) => {
      const cases = await libraryCases(6, 1);
      const { results } = cases.find(
        ({ temperature, causal }) =>
          Math.abs(temperature - 0.3) < 1e-6 && causal === null,
      );
      const changed = await shown(page);
      changed.forEach((number, i) =>
        assert.ok(Math.abs(number - results["ca.context_vec"][i]) < 6e-5),
      );
      assert.match(await page.locator("article.current .changed").textContent(), /no longer/);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.deepEqual(await shown(page), own);
      assert.equal(await page.locator("article.current .changed").textContent(), "");
    });
  });

  test("what is not the chapter's is said to be so", async () => {
    await visit(await openAtStep("&temperature=0.3"), async (page) => {
      const note = page.locator("article.current .changed");
      assert.match(await note.textContent(), /no longer the chapter's/);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await note.textContent(), "");
    });
  });

  test("weights of one word are drawn where that word is followed", async () => {
    const weights = "article.current .lines .weight";
    for (const [query, count] of [["2", 0], ["6", 6]]) {
      const address = await pageOf(chapterOf(10), "--query", query);
      await visit(`${address}#${lastArrival}`, async (page) => {
        assert.equal(await page.locator(weights).count(), count, query);
        if (count === 0) return;
        const chosen = page.locator("article.current .lines .query.chosen");
        assert.deepEqual(await chosen.allTextContents(), ["step"]);
      });
    }
  });

  test("a picture without lines says why", async () => {
    const address = await pageOf(chapterOf(5), "--dropout", "0.9");
    const note = "article.current .attention-lines > .note";
    await visit(`${address}#dropped_attn_weights&query=1`, async (page) => {
      for (let query = 0; query < 6; ++query) {
        await page.locator(".controls select").selectOption(String(query));
        const lines = await page.locator("article.current .lines .line").count();
        assert.equal((await page.locator(note).textContent()) !== "", lines === 0);
      }
    });
  });

  // From chapter 13 on attention is a part of what is shown.
  for (const chapter of chapters.filter((id) => numberOf(id) < 13)) {
    test(`${chapter}: attention is drawn wherever it is shown`, async () => {
      const { steps, parameters } = await documentOf(chapter);
      const length = parameters.sentence.length;
      const overTokens = steps
        .filter(({ result }) => result?.role === "weights")
        .filter(({ result: { shape } }) => shape.at(-1) === length)
        .map(({ id }) => id)
        .filter((id) => id !== lastArrival);
      assert.ok(overTokens.length > 0);
      await visit(await pageOf(chapter), async (page) => {
        for (const id of overTokens) {
          await page.evaluate((hash) => (location.hash = hash), id);
          const picture = `article.current[id="${id}"] .lines`;
          await page.locator(picture).first().waitFor();
        }
      });
    });
  }
}
