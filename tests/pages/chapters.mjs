// What the chapter programs print: pages, and the same as JSON.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
export const build = path.resolve(process.argv[2]);
export const folder = mkdtempSync(path.join(tmpdir(), "attn-pages-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const curriculum = new URL("../../curriculum.txt", import.meta.url);
export const chapters = [
  ...readFileSync(curriculum, "utf8").matchAll(/^chapter\s*\|\s*(\w+)/gm),
].map(([, id]) => id);

// The number that a chapter's id begins with.
export function numberOf(chapter) {
  return Number.parseInt(chapter, 10);
}

// Those whose pages follow whatever the reader chooses, in full.
export const followed = chapters.filter((chapter) => ![9, 10, 12, 13, 14, 15].includes(numberOf(chapter)));

export function chapterOf(number) {
  return chapters.find((chapter) => numberOf(chapter) === number);
}

export async function runBuilt(program, ...words) {
  const file = path.join(build, program);
  const { stdout } = await run(file, words, { maxBuffer: 1 << 28 });
  return stdout;
}

// What is measured differs from run to run, and is left out, and so is what takes
// seconds.
export function runChapter(chapter, ...words) {
  const quick = numberOf(chapter) === 14 ? ["--no-book-size"] : [];
  return runBuilt(path.join("chapters", chapter), "--no-timing", ...quick, ...words);
}

const made = new Map();

async function makePage(chapter, words) {
  const file = path.join(folder, `${made.size}_${chapter}.html`);
  await runChapter(chapter, "--format", "html", "--output", file, ...words);
  return pathToFileURL(file).href;
}

// The address of a chapter's page, made when it is first asked for.
export function pageOf(chapter, ...words) {
  const key = [chapter, ...words].join("\0");
  if (!made.has(key)) made.set(key, makePage(chapter, words));
  return made.get(key);
}

export async function documentOf(chapter, ...words) {
  return JSON.parse(await runChapter(chapter, "--format", "json", ...words));
}

// Options that bring out all that a chapter can show, the same at every run.
export function richWords(chapter) {
  const words = {
    3: ["--qkv-bias"],
    4: ["--qkv-bias", "--query", "5"],
    5: ["--dropout", "0.3"],
    6: ["--qkv-bias", "--dropout", "0.3"],
    7: ["--qkv-bias", "--dropout", "0.3", "--heads", "3"],
    8: ["--qkv-bias", "--dropout", "0.3", "--d-out", "4"],
    9: ["--d-out", "3"],
    10: ["--qkv-bias"],
  };
  return words[numberOf(chapter)] ?? [];
}

const syllables = ["ka", "lo", "mi", "ne", "ru", "sat", "to", "vi", "xe", "zu"];

// So many different words.
export function sentenceOf(count) {
  return Array.from(
    { length: count },
    (_, i) => syllables[i % 10] + syllables[Math.floor(i / 10) % 10] + i,
  ).join(" ");
}
