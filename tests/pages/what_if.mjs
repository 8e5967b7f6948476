// What the page computes anew equals what lib/attention gives for the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, chapters, numberOf, pageOf, richWords, runBuilt } from "./chapters.mjs";

const bookQuery = 1;

export async function libraryCases(number, query) {
  const text = await runBuilt("tests/pages/what_if", `${number}`, `${query}`);
  return JSON.parse(text).map((entry) => ({ ...entry, query }));
}

// This runs in the page.
function computeAnew(cases) {
  return cases.map(({ temperature, causal, query, trained = null, results }) =>
    Object.fromEntries(
      Object.keys(results).map((name) => {
        const change = { temperature, causal, query, trained };
        return [name, [...window.attention.evaluate(name, change).values]];
      }),
    ),
  );
}

// Written so that nan is far from everything.
function isClose(a, b) {
  return Math.abs(a - b) < 1e-5;
}

function expectClose(got, expected, where) {
  assert.equal(got.length, expected.length, where);
  const first = got.findIndex((number, i) => !isClose(number, expected[i]));
  const told = `${where}: entry ${first} is ${got[first]}`;
  assert.equal(first, -1, `${told}, expected ${expected[first]}`);
}

async function expectLibraryNumbers(chapter, cases) {
  const given = await visit(await pageOf(chapter), (page) =>
    page.evaluate(computeAnew, cases),
  );
  cases.forEach(({ temperature, causal, query, results }, i) => {
    const change = JSON.stringify({ temperature, causal, query });
    for (const [name, expected] of Object.entries(results)) {
      expectClose(given[i][name], expected, `${name}, ${change}`);
    }
  });
}

// This runs in the page: all that it carries, and the same anew, of kinds that it
// can compute. A choice that changes nothing makes it compute.
function carriedAndAnew() {
  const { evaluate, kinds, results } = window.attention;
  const temperature = Number(document.querySelector(".controls output")?.textContent ?? 1);
  const same = { query: null, temperature, causal: null };
  const leaves = [...results.values()].filter(({ operation }) => kinds[operation.kind].isLeaf);
  const edits = leaves.map(({ name }) => [name, { 0: evaluate(name).values[0] }]);
  const { query } = JSON.parse(document.getElementById("data").textContent);
  const anew = { query, temperature: temperature * (1 + 1e-12), edits: Object.fromEntries(edits) };
  return [...results.values()].map(({ name }) => ({
    name,
    carried: [...evaluate(name, same).values],
    anew: [...evaluate(name, anew).values],
  }));
}

function expectNear({ name, carried, anew }) {
  assert.equal(anew.length, carried.length, name);
  carried.forEach((number, i) => {
    const near = Math.abs(anew[i] - number) <= 1e-5 * Math.max(1, Math.abs(number));
    assert.ok(anew[i] === number || near, `${name}, ${i}: ${anew[i]}, not ${number}`);
  });
}

// This runs in the page.
function partsOfKinds() {
  const isThere = (kind) => (part) => typeof kind[part] === "function";
  return Object.entries(window.attention.kinds).map(([name, kind]) => ({
    name,
    parts: ["sign", "compute", "explain"].filter(isThere(kind)),
  }));
}

// This runs in the page: what its script says of each number beside what the
// program wrote; null where the script cannot tell.
function saidTwice() {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { explain, results } = window.attention;
  const written = ({ shared, cells }, i) =>
    Array.isArray(cells[i])
      ? cells[i][0] + shared[cells[i][2] ?? 0] + cells[i][1]
      : cells[i];
  return data.results.flatMap(({ name, origins, shown_by: shownBy }) => {
    const matrices = [...new Set(shownBy ?? origins.map((_, i) => i))];
    return origins.flatMap((rows, block) =>
      rows.flatMap((row, r) =>
        row.cells.map((_, c) => ({
          where: `${name}, ${matrices[block]}, ${r}, ${c}`,
          kind: results.get(name).operation.kind,
          script: explain(results.get(name), matrices[block], r, c),
          program: written(row, c),
        })),
      ),
    );
  });
}

// This runs in the page.
function meanSquaredError() {
  const matrix = (values) => ({
    matrices: 1, rows: 2, columns: 3, values: Float64Array.from(values),
  });
  const sizes = { matrices: 1, rows: 1, columns: 1 };
  const { compute } = window.attention.kinds.mean_squared_error;
  const [a, b] = [matrix([1, 2, 0.5, 3, 4, 0]), matrix([0.5, 2, -1.5, 3, 1, 0.25])];
  return [...compute({ sizes }, a, b).values];
}

export function whatIf() {
  test("every kind of operation says how it is written and computed", async () => {
    const kinds = await visit(await pageOf(chapterOf(11)), (page) =>
      page.evaluate(partsOfKinds),
    );
    assert.ok(kinds.length > 30);
    for (const { name, parts } of kinds) {
      assert.deepEqual(parts, ["sign", "compute", "explain"], name);
    }
  });

  test("a kind that no chapter uses yet is computed too", async () => {
    const got = await visit(await pageOf(chapterOf(11)), (page) =>
      page.evaluate(meanSquaredError),
    );
    expectClose(got, [(0.25 + 4 + 9 + 0.0625) / 6], "mean squared error");
  });

  for (const chapter of chapters) {
    test(`${chapter}: a change that changes nothing gives the same`, async () => {
      const results = await visit(await pageOf(chapter), (page) =>
        page.evaluate(carriedAndAnew),
      );
      results.forEach(expectNear);
    });
  }

  for (const chapter of chapters) {
    test(`${chapter}: the script explains as the program does`, async () => {
      const words = richWords(chapter);
      const texts = await visit(await pageOf(chapter, ...words), (page) =>
        page.evaluate(saidTwice),
      );
      const told = texts.filter(({ script }) => script !== null);
      assert.ok(told.length > texts.length / 3, `${told.length} of ${texts.length}`);
      for (const { where, script, program } of told) {
        assert.equal(script, program, where);
      }
    });
  }

  for (const chapter of chapters) {
    test(`${chapter}: the page computes what the library does`, async () => {
      const cases = await Promise.all(
        [bookQuery, 0, 4].map((query) => libraryCases(numberOf(chapter), query)),
      );
      await expectLibraryNumbers(chapter, cases.flat());
    });
  }
}
