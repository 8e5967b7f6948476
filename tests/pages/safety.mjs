// The page's policy holds: nothing but the page's own script runs, and nothing
// is asked for. That a page asks for nothing by itself is seen by every test.
import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./browser.mjs";
import { chapterOf, chapters, pageOf } from "./chapters.mjs";

// This runs in the page: adds what must not work, and keeps what was refused.
async function trespass() {
  window.refused = new Set();
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.add(event.effectiveDirective),
  );
  const add = (name, change) => {
    const made = document.createElement(name);
    change(made);
    document.body.append(made);
  };
  add("script", (script) => (script.textContent = "window.intruded = true"));
  add("script", (script) => (script.src = "other.js"));
  add("img", (image) => (image.src = "other.png"));
  add("div", (box) => box.setAttribute("onclick", "window.intruded = true"));
  add("iframe", (frame) => (frame.src = "other.html"));
  add("style", (style) => (style.textContent = "body { display: none }"));
  add("link", (link) => {
    link.rel = "stylesheet";
    link.href = "other.css";
  });
  document.querySelector("div[onclick]").click();
  await fetch("https://example.org/").catch(() => {});
}

const directives = [
  "connect-src",
  "frame-src",
  "img-src",
  "script-src-attr",
  "script-src-elem",
  "style-src-elem",
];

export function safety() {
  test("script, style, image, frame and request are refused", async () => {
    await visit(await pageOf(chapterOf(1)), async (page, problems) => {
      const failures = [];
      page.on("requestfailed", (request) =>
        failures.push(request.failure().errorText),
      );
      await page.evaluate(trespass);
      await page.waitForFunction(
        (expected) => expected.every((word) => window.refused.has(word)),
        directives,
      );
      assert.ok(await page.evaluate(() => !("intruded" in window)));
      assert.ok(await page.locator("body").isVisible());
      const asked = problems.filter((text) => text.startsWith("request"));
      assert.deepEqual(failures, asked.map(() => "csp"));
      problems.length = 0;
    });
  });

  for (const chapter of chapters) {
    test(`${chapter}: the policy lets one style and one script in`, async () => {
      await visit(await pageOf(chapter), async (page) => {
        const policy = await page
          .locator("meta[http-equiv=Content-Security-Policy]")
          .getAttribute("content");
        assert.match(
          policy,
          /^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+';/,
        );
        assert.equal(await page.locator("[style]").count(), 0);
      });
    });
  }
}
