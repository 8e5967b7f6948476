// Every page is valid HTML, says the validator of the W3C.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { everyPage } from "./every_page.mjs";

const validator = createRequire(import.meta.url)("vnu-jar");

// Resolves to the validator's messages, or to null where there is no Java.
function validate(files) {
  const words = ["-jar", validator, "--format", "json", "--stdout", ...files];
  return new Promise((resolve, reject) => {
    execFile("java", words, { maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error?.code === "ENOENT") resolve(null);
      else if (stdout === "") reject(error);
      else resolve(JSON.parse(stdout).messages);
    });
  });
}

// What the validator says of every page, and what is nevertheless right.
const known = [
  // The pages are well-formed XML too, hence <meta/>.
  /^Trailing slash on void elements/,
  // It knows no hashes in policies. The browser does: script and style work.
  /^Inline (style|script) violates Content Security Policy/,
  // Readers' own words stay as they typed them.
  /^Text run is not in Unicode Normalization Form C/,
  // A value of MathML Core.
  /^CSS: “display”: “math” is not a “display” value/,
];

function isWorthMending({ message }) {
  return !known.some((pattern) => pattern.test(message));
}

export function validHtml() {
  test("every page is valid HTML", async (t) => {
    const files = (await everyPage()).map((address) => fileURLToPath(address));
    const messages = await validate(files);
    if (messages === null) {
      t.skip("there is no Java: apt-get install default-jre-headless");
      return;
    }
    const found = messages.filter(isWorthMending).map(
      ({ url, lastLine, message, extract }) =>
        `${url.split("/").pop()}:${lastLine}: ${message} ${extract}`,
    );
    assert.deepEqual(found.slice(0, 10), []);
  });
}
