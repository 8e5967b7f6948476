// All pages that are looked at as a whole: for valid HTML, for accessibility.
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  chapterOf,
  chapters,
  folder,
  pageOf,
  richWords,
  runBuilt,
  sentenceOf,
} from "./chapters.mjs";
import { sentences } from "./text.mjs";

let site;

async function makeSite() {
  const site = path.join(folder, "site");
  await runBuilt("tool/attn", "pages", "--no-build", "--output", site);
  return readdirSync(site, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .map((name) => pathToFileURL(path.join(site, name)).href);
}

// What `attn pages` writes: index, chapters, tasks.
export function sitePages() {
  site ??= makeSite();
  return site;
}

// Those, and chapters with options, short, long and strange sentences.
export async function everyPage() {
  const pages = [];
  for (const chapter of chapters) {
    const contents = [
      richWords(chapter),
      ["--sentence", "alone"],
      ["--sentence", sentenceOf(200)],
    ];
    for (const words of contents) pages.push(await pageOf(chapter, ...words));
  }
  for (const sentence of Object.values(sentences)) {
    pages.push(await pageOf(chapterOf(8), "--sentence", sentence));
  }
  return [...(await sitePages()), ...pages];
}
