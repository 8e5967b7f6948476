// The reader's own sentence in place of the chapter's. Known words keep their
// vectors, new ones get theirs as --sentence gives them.
const mostWords = 200;
const fewestWords = page.results.reduce(
  (most, { operation }) => Math.max(most, kinds[operation.kind].leastTokens ?? 1),
  1,
);

function isOfRightLength({ length }) {
  return length >= fewestWords && length <= mostWords;
}

function wordsOf(text) {
  return text.split(/[ \t\n\r\f\v]+/).filter(Boolean);
}

function sentenceOf({ sentence }) {
  return sentence ?? page.sentence;
}

// Whether every number of the page can be made anew from another sentence, and
// whether something is drawn, be it the vectors of new words.
const chapterKinds = page.results.map(({ operation }) => kinds[operation.kind]);
const hasKnownWords = Object.keys(page.known_words).length > 0;
const canType =
  page.whole &&
  hasKnownWords &&
  chapterKinds.every(({ compute, isOfNoSentence }) => compute !== asCarried || isOfNoSentence);
const hasFolded = chapterKinds.some(({ isFolded }) => isFolded);
const canDraw = canType || (page.whole && !hasFolded && chapterKinds.some(({ draws }) => draws));

// A vector for each word; new ones are drawn in order of first appearance.
function vectorsOf(words, seed) {
  const generator = new Generator(seed);
  const vectors = new Map(
    Object.entries(page.known_words).map(([word, numbers]) => [word, numbers.map(numberOf)]),
  );
  const width = [...vectors.values()][0].length;
  for (const word of words) {
    if (!vectors.has(word)) vectors.set(word, generator.uniform(width, 0, 1));
  }
  return tensorFrom(words.flatMap((word) => [...vectors.get(word)]), width);
}

// Those of the chapter's sentence, where words decide them.
function ownVectors() {
  return page.whole && hasKnownWords ? vectorsOf(page.sentence, page.seed) : null;
}

const lastVectors = { key: null, vectors: null };

// The vectors, (T, d_in), of a sentence or a seed that the reader chose; null
// where they are the chapter's.
function changedVectors({ sentence, seed }) {
  if ((sentence === null && seed === null) || !hasKnownWords) return null;
  const key = JSON.stringify([sentence, seed]);
  if (lastVectors.key !== key) {
    const vectors = vectorsOf(sentence ?? page.sentence, seed ?? page.seed);
    Object.assign(lastVectors, { key, vectors });
  }
  return lastVectors.vectors;
}

// Along an axis with a name for each token stand those of the sentence; without the
// first and the last ones where the chapter leaves some out.
function namesOnAxis(names, { first = 0, last = 0 } = {}) {
  const taken = (tokens) => tokens.slice(first, tokens.length - last);
  const own = taken(ownTokens);
  const isOfTokens = names.length === own.length && names.every((name, i) => name === own[i]);
  return isOfTokens ? taken(page.tokens) : names;
}

// A text of ids, which may be changed one by one; the names of tokens follow.
const idsOfText = page.results.find((result) => limitOfIds(result) !== null && result.values);

function nameOfId(id) {
  const place = idsOfText.values.indexOf(id);
  return place < 0 ? `id ${id}` : page.sentence[place];
}

function tokensOf({ sentence, edits }) {
  if (sentence !== null) return distinctNames(sentence);
  if (!idsOfText) return ownTokens;
  const ids = idsOfText.values.map((id, i) => edits[idsOfText.name]?.[i] ?? id);
  return distinctNames(ids.map(nameOfId));
}

function reshape(result) {
  const { shape, rows, columns } = result.own;
  const { kind, parameters } = result.operation;
  const tensor = evaluateNow(result.name);
  const last = [tensor.rows, tensor.columns].slice(2 - Math.min(2, shape.length));
  result.shape = [...shape.slice(0, -2), ...last];
  result.rows = namesOnAxis(rows, kind === "rows" ? parameters : {});
  result.columns = kinds[kind].columnNames?.(result) ?? namesOnAxis(columns);
  result.shown_by = firstOfSame(tensor, page.fold.matrices);
}

// Gives tokens and results the names and shapes of the sentence that is read
// now. Tables are built for it when they are shown.
const nothingRead = JSON.stringify([null, null, {}]);
let readKey = nothingRead;

function followSentence() {
  const { sentence, seed, edits } = state;
  const key = JSON.stringify([sentence, seed, idsOfText ? edits : {}]);
  if (key === readKey) return;
  readKey = key;
  if (key === nothingRead) {
    page.tokens = ownTokens;
    for (const result of page.results) Object.assign(result, result.own);
    return;
  }
  page.tokens = tokensOf(state);
  page.results.forEach(reshape);
}
