// Pictures of every chapter, to look at: run.sh BUILD screenshots.mjs FOLDER
//
// A step with attention weights, light, dark and on a phone; the first step;
// and what `attn pages` has around the chapters.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { closeBrowser, visit } from "./browser.mjs";
import { chapters, documentOf, pageOf } from "./chapters.mjs";
import { sitePages } from "./every_page.mjs";

const looks = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 },
};
const target = process.argv[3];
if (!target) {
  console.error("usage: run.sh BUILD screenshots.mjs FOLDER");
  process.exit(2);
}
mkdirSync(target, { recursive: true });

// With a screen as high as the page, so that the stepper is below all of it.
async function takeWhole(page, file) {
  const viewport = page.viewportSize();
  const height = await page.evaluate(
    () => document.documentElement.scrollHeight,
  );
  await page.setViewportSize({ ...viewport, height });
  await page.screenshot({ path: file });
  await page.setViewportSize(viewport);
}

async function take(address, name, explained) {
  for (const [look, options] of Object.entries(looks)) {
    const use = async (page) => {
      if (explained) {
        const cells = page.locator(
          "article.current figure.result tbody tr:last-child td:not(.gap)",
        );
        await cells.first().click();
      }
      await takeWhole(page, path.join(target, `${name}_${look}.png`));
    };
    await visit(address, use, options);
  }
}

try {
  for (const chapter of chapters) {
    const { steps } = await documentOf(chapter);
    const weights = steps.filter(({ result }) => result?.role === "weights");
    const address = await pageOf(chapter);
    await take(address, `${chapter}_first`, false);
    await take(`${address}#${weights.at(-1).id}`, `${chapter}_weights`, true);
  }
  const [index, task] = ["index.html", "exercises/softmax.html"];
  for (const address of await sitePages()) {
    const name = address.split("/site/").pop();
    if (name === index || name === task) {
      await take(address, path.basename(name, ".html"), false);
    }
  }
} finally {
  await closeBrowser();
}
