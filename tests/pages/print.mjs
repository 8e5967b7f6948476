// On paper a heading stays with what follows it, and no picture is cut.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { visit } from "./browser.mjs";
import { chapters, documentOf, folder, pageOf, richWords, sentenceOf } from "./chapters.mjs";

const run = promisify(execFile);
// What style/media.css leaves of A4 in pixels: 186 x 269 mm.
const paper = { width: 703, height: 1016 };
const heads = "h2, h3, figcaption, .block, .lines-head, .plane-box h4";
const longOnes = [41, 200].map((count) => ["--sentence", sentenceOf(count)]);
const pictures = "svg, canvas, .picture, table, tr, .equation";

// This runs in the page, as wide as the paper.
function faults({ heads, pictures, paper }) {
  dispatchEvent(new Event("beforeprint"));
  const all = (selector) =>
    [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  const name = (e) => `${e.closest("article")?.id}: ${e.tagName}.${e.getAttribute("class")}`;
  const style = (e, property) => getComputedStyle(e)[property];
  // An article may be longer than a page; what keeps a picture whole is within it.
  const isKept = (e) =>
    e !== null &&
    !e.matches("article") &&
    (style(e, "breakInside").startsWith("avoid") || isKept(e.parentElement));
  const found = all(heads)
    .filter((e) => !style(e, "breakAfter").startsWith("avoid"))
    .map((e) => `${name(e)} may be left behind`);
  for (const picture of all(pictures)) {
    const { width, height, right } = picture.getBoundingClientRect();
    const isPicture = !picture.matches("table, .equation");
    if (isPicture && height > paper.height) found.push(`${name(picture)} is ${height} px high`);
    if (right > paper.width + 1) found.push(`${name(picture)} ends at ${right} px, ${width} wide`);
    if (!picture.matches("header *, table") && !isKept(picture)) {
      found.push(`${name(picture)} may be cut`);
    }
  }
  const controls = "main button:not(.head-map), main select, main input, .stepper";
  return [...found, ...all(controls).map((e) => `${name(e)} is printed`)];
}

// The last line of each page of a PDF, or null where pdftotext is missing.
async function lastLines(file) {
  try {
    const { stdout } = await run("pdftotext", ["-layout", file, "-"]);
    const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
    return stdout.split("\f").map((text) => lines(text).at(-1) ?? "");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

export function print() {
  for (const chapter of chapters) {
    test(`${chapter}: pictures are whole, and within the paper`, async () => {
      for (const words of [[], richWords(chapter), ...longOnes]) {
        const use = async (page) => {
          await page.emulateMedia({ media: "print" });
          return page.evaluate(faults, { heads, pictures, paper });
        };
        const found = await visit(await pageOf(chapter, ...words), use, { viewport: paper });
        assert.deepEqual(found.slice(0, 10), []);
      }
    });

    test(`${chapter}: no page of paper ends with a title`, async (t) => {
      const file = `${folder}/${chapter}.pdf`;
      const use = (page) => page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
      await visit(await pageOf(chapter), use);
      const last = await lastLines(file);
      if (!last) return t.skip("needs pdftotext");
      const { steps } = await documentOf(chapter);
      const titles = steps.flatMap(({ title, section }, i) => [section, `${i + 1}. ${title}`]);
      assert.deepEqual(last.filter((line) => titles.includes(line)), []);
    });
  }
}
