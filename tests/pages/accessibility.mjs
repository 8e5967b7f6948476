// axe finds nothing to mend, on every page, in light and dark.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { settled, visit } from "./browser.mjs";
import { chapterOf, pageOf, richWords, sentenceOf } from "./chapters.mjs";
import { barsPage } from "./bars.mjs";
import { curvesPage } from "./curves.mjs";
import { sitePages } from "./every_page.mjs";

const axe = createRequire(import.meta.url)("axe-core");

// This runs in the page: shows all that it has to show, every step with what
// the script adds and with a number explained. One look at all of them takes
// less time than one at each.
function showAll() {
  dispatchEvent(new Event("beforeprint"));
  document.documentElement.classList.remove("stepwise");
  const figures = [...document.querySelectorAll("figure.result")];
  for (const figure of figures) {
    figure.querySelector("tbody td:not(.gap)").click();
  }
  return figures.length;
}

// This runs in the page.
async function faults(rules) {
  const { violations } = await axe.run(document, {
    resultTypes: ["violations"],
    selectors: false,
    preload: false,
    ...(rules && { runOnly: rules }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

// In the dark only the colours are others.
async function expectNoFault(address, begin = () => {}, options = {}) {
  await visit(address, async (page) => {
    await begin(page);
    await page.evaluate(axe.source);
    await page.evaluate(showAll);
    await settled(page); // what is wide is noticed then
    assert.deepEqual(await page.evaluate(faults), [], "light");
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await page.evaluate(faults, ["color-contrast"]);
    assert.deepEqual(dark, [], "dark");
  }, options);
}

export function accessibility() {
  test("what attn pages writes", async (t) => {
    for (const address of await sitePages()) {
      await t.test(address.split("/site/").pop(), () => expectNoFault(address));
    }
  });

  test("a page with curves", async () => {
    await expectNoFault(await curvesPage(21, "gaps"));
  });

  test("a page with bars", async () => {
    await expectNoFault(await barsPage(9, "gaps"));
  });

  test("a page with folded tables", async () => {
    const words = ["--sentence", sentenceOf(41)];
    await expectNoFault(await pageOf(chapterOf(4), ...words));
  });

  for (const number of [2, 8]) {
    test(`chapter ${number} on a phone, where formulas are scrolled`, async () => {
      const phone = { viewport: { width: 360, height: 740 } };
      await expectNoFault(await pageOf(chapterOf(number)), () => {}, phone);
    });
  }

  test("a page with options", async () => {
    const chapter = chapterOf(8);
    await expectNoFault(await pageOf(chapter, ...richWords(chapter)));
  });

  test("a page with a sentence of the reader's, and one that cannot be read", async () => {
    const address = `${await pageOf(chapterOf(7))}#x&sentence=one%20more%20one&seed=5&off=1`;
    await expectNoFault(address, async (page) => {
      await page.getByRole("button", { name: "Sentence", exact: true }).click();
      await page.getByRole("textbox", { name: "Sentence" }).fill("");
      await page.keyboard.press("Enter");
      await page.locator(".own-sentence .error:not(:empty)").waitFor();
    });
  });
}
