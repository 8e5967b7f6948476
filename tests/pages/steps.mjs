// Every step of every chapter is reached by buttons, keys, links and addresses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, chapters, documentOf, pageOf } from "./chapters.mjs";

// This runs in the page.
function view() {
  return {
    fragment: location.hash,
    shown: [...document.querySelectorAll("article")]
      .filter((article) => article.checkVisibility())
      .map(({ id }) => id),
    current: [...document.querySelectorAll("nav [aria-current]")].map(
      ({ hash }) => hash,
    ),
    position: document.querySelector(".position").textContent,
    ends: [...document.querySelectorAll(".stepper button")]
      .slice(0, 2)
      .map(({ disabled }) => disabled),
  };
}

async function expectStep(page, ids, index, fragment = `#${ids[index]}`) {
  assert.deepEqual(await page.evaluate(view), {
    fragment,
    shown: [ids[index]],
    current: [`#${ids[index]}`],
    position: `Step ${index + 1} of ${ids.length}`,
    ends: [index === 0, index === ids.length - 1],
  });
}

// Clicks where the button is: it must be seen, and nothing may cover it.
async function press(page, name, times, look) {
  const { x, y, width, height } = await page
    .getByRole("button", { name })
    .boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let i = 0; i < times; ++i) {
    await page.mouse.down();
    await page.mouse.up();
    await look(i + 1);
  }
}

async function stepIds(chapter) {
  return (await documentOf(chapter)).steps.map(({ id }) => id);
}

// This runs in the page: follows every link of the list, the last first.
async function followLinks() {
  const shown = [];
  for (const link of [...document.querySelectorAll("nav a")].reverse()) {
    link.click();
    shown.push(document.querySelector("article.current").id);
  }
  return shown;
}

async function goByButtons(page, ids) {
  const last = ids.length - 1;
  await expectStep(page, ids, 0, "");
  await press(page, "Next", last, (i) => expectStep(page, ids, i));
  await press(page, "Previous", last, (i) => expectStep(page, ids, last - i));
}

async function goByLinks(page, ids) {
  assert.deepEqual(await page.evaluate(followLinks), [...ids].reverse());
  await expectStep(page, ids, 0);
  await page.goBack();
  await expectStep(page, ids, 1);
  await page.reload();
  await expectStep(page, ids, 1);
}

export function steps() {
  for (const chapter of chapters) {
    test(`${chapter}: buttons and links lead to every step`, async () => {
      const ids = await stepIds(chapter);
      await visit(await pageOf(chapter), async (page) => {
        await goByButtons(page, ids);
        await goByLinks(page, ids);
      });
    });
  }

  test("the arrow keys turn steps, and stop at both ends", async () => {
    const ids = await stepIds(chapterOf(1));
    await visit(await pageOf(chapterOf(1)), async (page) => {
      for (let i = 1; i <= ids.length; ++i) {
        await page.keyboard.press("ArrowRight");
        await expectStep(page, ids, Math.min(i, ids.length - 1));
      }
      for (let i = ids.length - 2; i >= -1; --i) {
        await page.keyboard.press("ArrowLeft");
        await expectStep(page, ids, Math.max(i, 0));
      }
    });
  });

  test("an address without a known step shows the first", async () => {
    const ids = await stepIds(chapterOf(1));
    const address = await pageOf(chapterOf(1));
    for (const fragment of ["#nowhere", "#%", "#&query=99&temperature=x"]) {
      await visit(address + fragment, (page) =>
        expectStep(page, ids, 0, fragment),
      );
    }
  });
}
