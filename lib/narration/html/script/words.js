// Tokens as they are shown.
function shortened(word, length = 14) {
  const characters = [...word];
  if (characters.length <= length) return word;
  return `${characters.slice(0, length - 1).join("")}…`;
}

// What cannot be seen is spelled out; lib/narration/layout/visible.cpp.
const neverSeen = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]/u;
const partOfOther = /[\p{M}\u200c\u200d\u{e0020}-\u{e007f}]/u;
const blank = /^[\s\u2800]$/u;

function spelledOut(character) {
  const code = character.codePointAt(0);
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

// A mark or a joiner shows at a character that it stands behind.
function visible(word) {
  const characters = [...word];
  const onlyBlanks = characters.every((character) => blank.test(character));
  let carries = false;
  return characters
    .map((character) => {
      const isPart = partOfOther.test(character);
      const isSeen = !neverSeen.test(character) && (!isPart || carries) && !onlyBlanks;
      if (!isPart) carries = isSeen && !blank.test(character);
      return isSeen ? character : spelledOut(character);
    })
    .join("");
}

// Words with their places where these tell them apart; see label_place() in
// lib/narration/layout.
function distinctNames(words) {
  return words.map((word, i) => {
    const isAlone = words.indexOf(word) === words.lastIndexOf(word);
    const couldBePlace = /^\d+$/.test(word) || /[ ]\(\d+\)$/.test(word);
    return isAlone && !couldBePlace ? visible(word) : `${visible(word)} (${i + 1})`;
  });
}
