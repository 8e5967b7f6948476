// Whatever the reader chooses, the page arrives at the numbers of the program:
// fifty random settings of each chapter that follows them, every number of every step, and every
// check below it.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { documentOf, folder, followed, numberOf, pageOf } from "./chapters.mjs";

const settings = 50;
const known = ["Your", "journey", "starts", "with", "one", "step"];
const others = ["the", "The", "é", "日本", "2", "a-long-unknown-word", "the", "x"];

// The same settings at every run: Marsaglia's xorshift.
function dice(seed) {
  let bits = seed;
  return (sides) => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) % sides;
  };
}

// What a page is made with: of all settings one of a few.
function pageWords(chapter, roll) {
  const number = numberOf(chapter);
  const words = [];
  if (number > 10) return words;
  if (number > 1) words.push("--d-out", ["2", "4"][roll(2)]);
  if (number > 2 && roll(2)) words.push("--qkv-bias");
  if (number > 4 && roll(2)) {
    words.push("--dropout", "0.3", "--dropout-stream", ["native", "mkl"][roll(2)]);
  }
  return words;
}

// A token alone has no next one, which chapters of learning are about.
function sentenceFrom(chapter, roll) {
  const count = (numberOf(chapter) > 10 ? 2 : 1) + roll(9);
  const words = [...known, ...others];
  return Array.from({ length: count }, () => words[roll(words.length)]);
}

function settingFrom(chapter, roll) {
  const sentence = roll(3) === 0 ? null : sentenceFrom(chapter, roll);
  const tokens = (sentence ?? known).length;
  const seed = roll(3) === 0 ? null : [0, 7, 4294967295, 31 + roll(1000)][roll(4)];
  const change = { sentence, seed, query: roll(tokens) };
  if (roll(2)) change.edited = { row: roll(tokens), column: roll(3), number: roll(400) / 100 - 2 };
  return change;
}

// Numbers written into one row of all sequences.
function withEdits({ edited, ...change }, inputs) {
  if (!edited || !inputs) return change;
  const { name, sequences } = inputs;
  const tokens = (change.sentence ?? known).length;
  const at = Array.from({ length: sequences }, (_, s) => (s * tokens + edited.row) * 3 + edited.column);
  return { ...change, edits: { [name]: Object.fromEntries(at.map((i) => [i, edited.number])) } };
}

// This runs in the page.
export function numbersWith(change) {
  const { evaluate, results } = window.attention;
  return [...results.keys()].map((name) => [name, [...evaluate(name, change).values]]);
}

// This runs in the page: by what name the sentence's vectors stand there.
function inputsOfPage() {
  const inputs = [...window.attention.results.values()].find(({ operation }) => operation.kind === "input");
  if (!inputs) return null;
  return { name: inputs.name, sequences: inputs.shape.length > 2 ? inputs.shape[0] : 1 };
}

let files = 0;

// The program's words for what was chosen in the page.
function programWords({ sentence, seed, query, edits }, inputs, numbers) {
  const words = ["--query", `${query + 1}`];
  if (seed !== null) words.push("--seed", `${seed}`);
  if (!edits) return sentence ? [...words, "--sentence", sentence.join(" ")] : words;
  const file = path.join(folder, `setting_${++files}.csv`);
  const vectors = numbers.get(inputs.name);
  const lines = (sentence ?? known).map((token, i) =>
    [token, ...vectors.slice(3 * i, 3 * i + 3).map((number) => number.toPrecision(9))].join(),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  return [...words, "--inputs", file];
}

export function expectNear(got, expected, where) {
  assert.equal(got.length, expected.length, where);
  const isNear = (number, i) => {
    const wanted = Number(String(expected[i]).replace("inf", "Infinity").replace("nan", "NaN"));
    const near = Math.abs(number - wanted) < 1e-5 * Math.max(1, Math.abs(wanted));
    return near || Object.is(number, wanted) || number === wanted;
  };
  const first = got.findIndex((number, i) => !isNear(number, i));
  assert.equal(first, -1, `${where}, entry ${first}: ${got[first]}, the program has ${expected[first]}`);
}

// The address of what was chosen.
function fragmentOf({ sentence, seed, query, edits }) {
  const set = Object.entries(edits ?? {}).flatMap(([name, numbers]) =>
    Object.entries(numbers).map(([index, number]) => `${name}:${index}:${number}`),
  );
  const choices = { query: query + 1, sentence: sentence?.join(" "), seed, set: set.join() };
  const chosen = Object.entries(choices).filter(([, value]) => value !== null && value);
  return `#&${chosen.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

// This runs in the page: all claims below its steps, once it follows the address.
async function claimsAt(hash) {
  if (location.hash !== hash) {
    const followed = new Promise((resolve) =>
      addEventListener("hashchange", resolve, { once: true }),
    );
    location.hash = hash;
    await followed;
  }
  return window.attention.checks();
}

// The book's figures, or PyTorch's, are none of the reader's numbers.
const isAboutBook = (claim) => /^agrees with (the book|what PyTorch)/.test(claim);

export async function expectProgramClaims(page, steps, change, where) {
  const shown = new Map(
    (await page.evaluate(claimsAt, fragmentOf(change))).map(({ name, claims }) => [
      name,
      claims.filter((claim) => !isAboutBook(claim)),
    ]),
  );
  for (const { result, checks } of steps.filter(({ result }) => result)) {
    const claims = checks
      .filter(({ claim }) => !isAboutBook(claim))
      .map(({ claim, holds }) => (holds ? claim : `Not true: ${claim}`));
    assert.deepEqual(shown.get(result.name) ?? [], claims, `${result.name}, ${where}`);
  }
}

async function expectProgramNumbers(page, chapter, words, setting) {
  const inputs = await page.evaluate(inputsOfPage);
  const change = withEdits(setting, inputs);
  const numbers = new Map(await page.evaluate(numbersWith, change));
  const chosen = programWords(change, inputs, numbers);
  const { steps } = await documentOf(chapter, ...words, ...chosen);
  for (const { result } of steps.filter(({ result }) => result)) {
    const where = `${result.name}, ${[...words, ...chosen].join(" ")}`;
    expectNear(numbers.get(result.name), [result.values].flat(Infinity), where);
  }
  await expectProgramClaims(page, steps, change, [...words, ...chosen].join(" "));
}

// Each page is opened once for all that is chosen in it.
function settingsByPage(chapter, roll) {
  const pages = new Map();
  for (let i = 0; i < settings; ++i) {
    const words = pageWords(chapter, roll);
    const key = words.join(" ");
    if (!pages.has(key)) pages.set(key, { words, chosen: [] });
    pages.get(key).chosen.push(settingFrom(chapter, roll));
  }
  return pages.values();
}

export function settingsOfReaders() {
  for (const chapter of followed) {
    test(`${chapter}: ${settings} settings give what the program gives`, async () => {
      const roll = dice(2463534242 + numberOf(chapter));
      for (const { words, chosen } of settingsByPage(chapter, roll)) {
        await visit(await pageOf(chapter, ...words), async (page) => {
          for (const setting of chosen) await expectProgramNumbers(page, chapter, words, setting);
        });
      }
    });
  }
}
