// One browser for all tests. Whatever a page does besides what a test asks for
// is a failure: a word in the console, a dialog, a request.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

let launched;

export function browser() {
  launched ??= chromium.launch({
    executablePath: process.env.CHROMIUM,
    // Chromium's sandbox does not work for root, who runs tests in containers.
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
  return launched;
}

export async function closeBrowser() {
  await (await launched)?.close();
}

// What a page does unasked, as it does it.
function watch(page, address) {
  const problems = [];
  page.on("console", (message) =>
    problems.push(`console ${message.type()}: ${message.text()}`),
  );
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) {
      problems.push(`request: ${request.url()}`);
    }
  });
  return problems;
}

// Tabs that are free, by their options: a new one takes longer than a page.
const free = new Map();

async function openTab(options) {
  const context = await (await browser()).newContext({
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  return context.newPage();
}

async function release(page, { colorScheme = "light" }, key) {
  page.removeAllListeners();
  await page.mouse.move(0, 0); // else the next page is pointed at
  await page.goto("about:blank");
  await page.emulateMedia({ media: null, colorScheme });
  free.get(key).push(page);
}

// Opens a page, hands it to `use` together with the list of what it did
// unasked, and wants that list to be empty at the end.
export async function visit(address, use, options = {}) {
  const key = JSON.stringify(options);
  if (!free.has(key)) free.set(key, []);
  const page = free.get(key).pop() ?? (await openTab(options));
  const problems = watch(page, address.split("#")[0]);
  await page.goto(address);
  const result = await use(page, problems);
  assert.deepEqual(problems, []);
  await release(page, options, key);
  return result;
}

// This runs in the page.
async function walkThrough(look, argument) {
  const next = [...document.querySelectorAll("button")].find((button) =>
    button.textContent.startsWith("Next"),
  );
  const seen = [];
  for (;;) {
    const article = document.querySelector("article.current");
    seen.push(await look(article, argument));
    if (next.disabled) return seen;
    next.click();
  }
}

// Waits until the browser has done what it does by itself after a change of address:
// it scrolls, and takes the focus away.
export function settled(page) {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
  );
}

// What `look`, run in the page, returns at each step from here to the last.
export function atEachStep(page, look, argument = null) {
  const words = JSON.stringify(argument);
  return page.evaluate(`(${walkThrough})(${look}, ${words})`);
}
