// Numbers that a chapter begins with are typed and dragged, heads switched off;
// what comes of it is what the programs give for the same.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, chapters, documentOf, folder, numberOf, pageOf } from "./chapters.mjs";

const article = "article.current";

// This runs in the page: all results as the reader has them.
function allNumbers(change) {
  const { evaluate, results } = window.attention;
  return [...results.keys()].map((name) => [name, [...evaluate(name, change).values]]);
}

// The chapter's document for its sentence with other numbers.
async function documentWith(chapter, tokens, rows) {
  const file = path.join(folder, `inputs_${numberOf(chapter)}.csv`);
  const lines = tokens.map((token, i) => [token, ...rows[i]].join());
  writeFileSync(file, `${lines.join("\n")}\n`);
  return documentOf(chapter, "--inputs", file);
}

function expectClose(name, got, expected) {
  assert.equal(got.length, expected.length, name);
  got.forEach((number, i) => {
    const wanted = Number(String(expected[i]).replace("inf", "Infinity"));
    const isNear = Math.abs(number - wanted) < 1e-5 * Math.max(1, Math.abs(wanted));
    assert.ok(number === wanted || isNear, `${name}, ${i}: ${number}, not ${wanted}`);
  });
}

export function editing() {
  for (const chapter of chapters.filter((id) => numberOf(id) <= 8)) {
    test(`${chapter}: other inputs give what the program gives`, async () => {
      const { steps, parameters } = await documentOf(chapter);
      const [{ result }] = steps;
      if (!["inputs", "batch"].includes(result.name)) return; // chapter 5 has none
      const rows = structuredClone(result.name === "batch" ? result.values[0] : result.values);
      rows[1][0] = 0.9;
      rows[4][2] = -1.25;
      const expected = await documentWith(chapter, parameters.sentence, rows);
      const perMatrix = rows.length * rows[0].length;
      const edits = { [result.name]: {} };
      for (let matrix = 0; matrix < result.values.flat(Infinity).length / perMatrix; ++matrix) {
        edits[result.name][matrix * perMatrix + 3] = 0.9;
        edits[result.name][matrix * perMatrix + 14] = -1.25;
      }
      const numbers = await visit(await pageOf(chapter), (page) =>
        page.evaluate(allNumbers, { edits }),
      );
      const got = new Map(numbers);
      for (const { result } of expected.steps) {
        if (!result) continue;
        expectClose(result.name, got.get(result.name), result.values.flat(Infinity));
      }
    });
  }

  test("a number is typed, goes through all steps, and stands in the address", async () => {
    await visit(`${await pageOf(chapterOf(3))}#inputs`, async (page) => {
      const cell = page.locator(`${article} figure.result tbody td`).nth(3);
      await cell.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("0.9");
      await page.keyboard.press("Enter");
      assert.equal(await cell.textContent(), "0.9000");
      await page.waitForFunction(() => location.hash.includes("&set=inputs:3:0.8999999"));
      await page.goto(page.url().replace("#inputs", "#sa_v1.context_vec"));
      await page.reload();
      assert.match(await page.locator(`${article} .changed`).textContent(), /no longer/);
      await page.getByRole("button", { name: "As in the chapter" }).click();
      assert.equal(await page.locator(`${article} .changed`).textContent(), "");
    });
  });

  test("Escape leaves the number, and arrow keys in it turn no step", async () => {
    await visit(`${await pageOf(chapterOf(3))}#inputs`, async (page) => {
      const cell = page.locator(`${article} figure.result tbody td`).nth(3);
      await cell.dblclick();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.type("7");
      await page.keyboard.press("Escape");
      assert.equal(await cell.textContent(), "0.5500");
      assert.ok(!page.url().includes("set="));
    });
  });

  test("a number of an operand is dragged", async () => {
    await visit(`${await pageOf(chapterOf(3))}#sa_v1.queries`, async (page) => {
      const weight = page.locator(`${article} .operand[data-operand="1"] td`).nth(1);
      const before = Number(await weight.textContent());
      const query = page.locator(`${article} figure.result tbody td`).first();
      const own = await query.textContent();
      const { x, y, width, height } = await weight.boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 4 });
      await page.mouse.up();
      const after = Number(await page.locator(`${article} .operand[data-operand="1"] td`).nth(1).textContent());
      assert.ok(Math.abs(after - before - 0.4) < 2e-4, `${before} to ${after}`);
      assert.notEqual(await query.textContent(), own);
    });
  });

  test("computed numbers cannot be typed over", async () => {
    await visit(`${await pageOf(chapterOf(3))}#sa_v1.queries`, async (page) => {
      await page.locator(`${article} figure.result tbody td`).first().dblclick();
      assert.equal(await page.locator(`${article} input`).count(), 0);
    });
  });

  test("what was written into the address by hand does no harm", async () => {
    const sets = ["inputs:99:1", "nothing:0:1", "inputs:0:x,::", "sa_v1.queries:0:1"];
    for (const words of [...sets.map((set) => `&set=${set}`), "&off=7,x"]) {
      await visit(`${await pageOf(chapterOf(3))}#sa_v1.queries${words}`, async (page) => {
        assert.equal(await page.locator(`${article} .changed`).textContent(), "");
      });
    }
  });

  for (const [number, name] of [[7, "mha_wrapper.context_vec"], [8, "mha.context_vec"]]) {
    test(`chapter ${number}: a head that is off gives zeros, the other what it gave`, async () => {
      await visit(`${await pageOf(chapterOf(number))}#${name}`, async (page) => {
        const cells = page.locator(`${article} figure.result tbody td`);
        const own = await cells.allTextContents();
        await page.getByRole("checkbox", { name: "Head 1", exact: true }).uncheck();
        const now = await cells.allTextContents();
        const columns = own.length / 6;
        now.forEach((number, i) =>
          assert.equal(Number(number), i % columns < columns / 2 ? Number(own[i]) : 0),
        );
        await page.waitForFunction(() => location.hash.endsWith("&off=1"));
      });
    });
  }
}
