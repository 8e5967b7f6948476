// Every step begins at the same place, however one comes to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./browser.mjs";
import { chapterOf, pageOf, sentenceOf } from "./chapters.mjs";

// This runs in the page.
function place() {
  const title = document.querySelector("article.current h3");
  const section = document.querySelector(".part.current h2");
  return {
    step: document.querySelector("article.current").id,
    scrolled: scrollY,
    top: Math.round(section.getBoundingClientRect().top),
    covered: title.getBoundingClientRect().bottom > innerHeight - 60,
  };
}

async function lookAt(page) {
  await settled(page);
  return page.evaluate(place);
}

function expectSame(places) {
  const [{ top }] = places;
  for (const seen of places) {
    assert.deepEqual([seen.scrolled, seen.covered], [0, false], seen.step);
    // Titles of first steps of a section stand below the section's.
    assert.ok(Math.abs(seen.top - top) <= 1, `${seen.step}: ${seen.top}, not ${top}`);
  }
}

function scrollDown(page) {
  return page.evaluate(() => scrollTo(0, 300));
}

export function scrolling() {
  for (const [name, words] of Object.entries({
    "six words": [],
    "200 words": ["--sentence", sentenceOf(200)],
  })) {
    test(`${name}: Next begins at the same place, also from below`, async () => {
      await visit(await pageOf(chapterOf(9), ...words), async (page) => {
        const places = [];
        const next = page.getByRole("button", { name: "Next" });
        await next.click();
        while (!(await next.isDisabled())) {
          await scrollDown(page);
          await next.click();
          places.push(await lookAt(page));
        }
        assert.ok(places.length > 20);
        expectSame(places);
      });
    });

    test(`${name}: so do links, addresses and the way back`, async () => {
      const address = await pageOf(chapterOf(9), ...words);
      const opened = await visit(`${address}#keys`, lookAt);
      const used = await visit(address, async (page) => {
        await page.locator("nav a").nth(5).click();
        const places = [await lookAt(page)];
        await page.locator("nav a").nth(11).click();
        places.push(await lookAt(page));
        await scrollDown(page);
        await page.goBack();
        places.push(await lookAt(page));
        await page.evaluate(() => (location.hash = "values"));
        places.push(await lookAt(page));
        return places;
      });
      assert.deepEqual(
        [opened, ...used].map(({ step }) => step),
        ["keys", "keys", "query_context_vec", "keys", "values"],
      );
      expectSame([opened, ...used]);
    });
  }
}
