// The ids of many texts are those of the npm package gpt-3-encoder.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";

const require = createRequire(import.meta.url);
const reference = require("gpt-3-encoder");
const folder = path.dirname(require.resolve("gpt-3-encoder"));
const [encode] = process.argv.slice(2);

function answersTo(texts) {
  const input = JSON.stringify(texts);
  const output = execFileSync(encode, [folder], { input, maxBuffer: 1 << 28 });
  return JSON.parse(output);
}

function expectSame(texts) {
  const answers = answersTo(texts);
  for (const [i, text] of texts.entries()) {
    assert.deepEqual(answers[i].ids, reference.encode(text), JSON.stringify(text));
    assert.equal(answers[i].text, text);
  }
}

// Numbers below `end` that depend on nothing but the seed.
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield (end) => Math.floor((state / 2 ** 32) * end);
  }
}

// What is white space to one of JavaScript and Unicode only.
const disputed = new Set([0x85, 0xfeff]);

function randomText(draw, length, ranges) {
  let text = "";
  while (text.length < length) {
    const [first, last] = ranges[draw.next().value(ranges.length)];
    const character = first + draw.next().value(last - first + 1);
    if (!disputed.has(character)) text += String.fromCodePoint(character);
  }
  return text;
}

test("the book's texts", () => {
  const texts = ["Every effort moves you", "Every day holds a", "Hello, I am"];
  expectSame(texts);
  assert.deepEqual(answersTo(texts).map(({ ids }) => ids), [
    [6109, 3626, 6100, 345],
    [6109, 1110, 6622, 257],
    [15496, 11, 314, 716],
  ]);
});

test("endings, numbers, signs and spaces", () => {
  expectSame([
    "",
    " ",
    "   ",
    "a",
    " a",
    "  a",
    "a ",
    "a  b   c",
    "don't, we've, I'M, they'll, he'd, rock'n'roll, 's's",
    "x2y 2x 12345 1,000.50 ½ ² ٣",
    "a\nb\n\n  c\t\td\r\n",
    "e-mail: a@b.c (see: https://x.y/z?q=1&r=2#s)",
    "<|endoftext|>",
    "a\u00a0b\u3000c\u2028d\u000be",
    "\u0000\u0001\u007f\u00ad",
  ]);
});

test("other scripts, joined and combined characters", () => {
  expectSame([
    "Köln, naïve façade, Ångström, e\u0301",
    "Привет, мир! Γειά σου",
    "你好，世界。こんにちは",
    "नमस्ते สวัสดี שלום مرحبا",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈",
  ]);
});

test("random texts", () => {
  const draw = numbers(1);
  const ascii = [[0x20, 0x7e]];
  const mixed = [
    [0x00, 0x7f],
    [0x20, 0x20],
    [0x61, 0x7a],
    [0x80, 0x24f],
    [0x370, 0x3ff],
    [0x2000, 0x206f],
    [0x4e00, 0x4fff],
    [0x1f600, 0x1f64f],
  ];
  const texts = [];
  for (let i = 0; i < 200; ++i) {
    texts.push(randomText(draw, 1 + (i % 40), i % 2 ? ascii : mixed));
  }
  expectSame(texts);
});

test("long texts", () => {
  const draw = numbers(2);
  expectSame([
    "a".repeat(3000),
    " ".repeat(2000) + "b",
    "ab".repeat(1500),
    randomText(draw, 3000, [[0x61, 0x7a]]),
    randomText(draw, 3000, [[0x4e00, 0x9fff]]),
  ]);
});

test("a long word takes no long time of ours", () => {
  const [{ ids, text }] = answersTo(["x".repeat(1_000_000)]);
  assert.equal(text.length, 1_000_000);
  assert.ok(ids.length < 500_000);
});
