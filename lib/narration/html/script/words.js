// Tokens as they are shown.
function shortened(word, length = 14) {
  const characters = [...word];
  if (characters.length <= length) return word;
  return `${characters.slice(0, length - 1).join("")}…`;
}
