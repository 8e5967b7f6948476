// The page draws what lib/attention draws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, pageOf } from "./chapters.mjs";

// This runs in the page.
function firstWords(seed) {
  const generator = new window.attention.Generator(seed);
  return Array.from({ length: 6 }, () => generator.word());
}

// This runs in the page: three layers, one after the other, as a module draws.
function layers({ seed, low, high, sizes }) {
  const generator = new window.attention.Generator(seed);
  return sizes.map((count) => [...generator.uniform(count, low, high)]);
}

// This runs in the page.
function kept({ seed, skipped, count, probability, stream }) {
  const generator = new window.attention.Generator(seed);
  for (let i = 0; i < skipped; ++i) generator.word();
  return generator.bernoulli(count, probability, stream);
}

// This runs in the page.
function carried(name) {
  return window.attention.results.get(name).values;
}

async function expectLayers(page, names, draw) {
  const drawn = await page.evaluate(layers, { ...draw, sizes: names.map(() => 6) });
  for (const [i, name] of names.entries()) {
    const numbers = await page.evaluate(carried, name);
    assert.deepEqual(
      drawn[i],
      numbers.map(Math.fround),
      name,
    );
  }
}

export function draws() {
  test("words are those of torch.manual_seed(123)", async () => {
    const words = await visit(await pageOf(chapterOf(1)), (page) =>
      page.evaluate(firstWords, 123),
    );
    assert.deepEqual(
      words,
      [2991312382, 3062119789, 1228959102, 1840268610, 974319580, 2967327842],
    );
  });

  test("weights are those of the chapter, plain and of layers", async () => {
    await visit(await pageOf(chapterOf(3)), async (page) => {
      const named = (module) => ["query", "key", "value"].map((x) => `${module}.W_${x}`);
      await expectLayers(page, named("sa_v1"), { seed: 123, low: 0, high: 1 });
      const bound = Math.fround(1 / Math.sqrt(3));
      await expectLayers(page, named("sa_v2"), { seed: 789, low: -bound, high: bound });
    });
  });

  for (const stream of ["native", "mkl"]) {
    test(`${stream}: the mask of dropout is that of the chapter`, async () => {
      const words = ["--dropout", "0.3", "--dropout-stream", stream];
      await visit(await pageOf(chapterOf(5), ...words), async (page) => {
        const numbers = await page.evaluate(carried, "dropout_of_ones");
        const draw = { seed: 123, skipped: 0, count: 36, probability: 0.7, stream };
        const draws = await page.evaluate(kept, draw);
        assert.deepEqual(draws, numbers.map((number) => number !== 0));
      });
    });
  }
}
