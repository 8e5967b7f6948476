// Tokens as they are shown.
function shortened(word, length = 14) {
  const characters = [...word];
  if (characters.length <= length) return word;
  return `${characters.slice(0, length - 1).join("")}…`;
}

// Characters that act on the text or cannot be seen are spelled out, as
// lib/narration/layout/text_layout.cpp does.
function visible(text) {
  return text.replace(
    /[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g,
    (character) => {
      const code = character.codePointAt(0).toString(16);
      return code.length < 3 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
    },
  );
}

// A label that occurs more than once gets its place, counted from 1.
function distinct(labels) {
  const shown = labels.map(visible);
  const counts = new Map();
  for (const label of shown) counts.set(label, (counts.get(label) ?? 0) + 1);
  return shown.map((label, i) =>
    counts.get(label) > 1 ? `${label} (${i + 1})` : label,
  );
}

const tokenNames = distinct(page.tokens);
