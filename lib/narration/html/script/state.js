// What the reader chose. It stands in the address, behind the "#", so that a
// link leads to the same view: #attn_weights&cell=0,2,1&temperature=0.5
//
//   query        the token that is followed, from 0
//   temperature  what the scores are divided by before softmax; in a chapter that
//                has one of its own, in its place
//   causal       true or false hides the future or shows it; null: as the
//                chapter has it
//   off          heads that are switched off
//   edits        numbers typed or dragged: { NAME: { index: number } }
//   sentence     words in place of the chapter's, or null
//   seed         of every draw, or null: as the chapter has them
//   trained      after how many steps of a training it is looked at, or null: all
const own = {
  query: null,
  temperature: ownTemperature ?? 1,
  causal: null,
  off: [],
  edits: {},
  sentence: null,
  seed: null,
  trained: null,
};
const highestTemperature = Math.max(5, own.temperature);
const state = { step: null, cell: null, ...own, presenting: false };
const listeners = [];
// What a page draws in a step besides what all pages do: functions of its article.
const drawnToo = [];

function whenStateChanges(listener) {
  listeners.push(listener);
}

function tell() {
  for (const listener of listeners) listener();
}

function editsText(edits) {
  return Object.entries(edits)
    .flatMap(([name, numbers]) =>
      Object.entries(numbers).map(([index, number]) => `${name}:${index}:${number}`),
    )
    .join();
}

// Of what was written by hand, the pieces that name a number of this page.
function editsFrom(text) {
  const edits = {};
  for (const piece of (text ?? "").split(",")) {
    const [name, index, number] = piece.split(":");
    const isIndex = /^\d+$/.test(index) && isLeaf(name) && index < countOf(name);
    const isNumber = number !== "" && Number.isFinite(Number(number));
    if (isIndex && isNumber && isAllowedIn(results.get(name), Number(number))) {
      (edits[name] ??= {})[index] = Number(number);
    }
  }
  return edits;
}

function headsFrom(text) {
  const heads = (text ?? "").split(",").filter((head) => /^\d+$/.test(head));
  const known = heads.map(Number).filter((head) => head < headCount());
  return [...new Set(known)].sort();
}

function fragmentOf(change) {
  const { step, cell, query, temperature, causal, off, presenting } = change;
  let text = `#${encodeURIComponent(step)}`;
  if (cell !== null) text += `&cell=${cell.join()}`;
  if (query !== null) text += `&query=${query + 1}`;
  if (temperature !== own.temperature) text += `&temperature=${temperature}`;
  if (causal !== null) text += `&causal=${causal ? "on" : "off"}`;
  if (change.sentence !== null) text += `&sentence=${encodeURIComponent(change.sentence.join(" "))}`;
  if (change.seed !== null) text += `&seed=${change.seed}`;
  if (change.trained !== null) text += `&trained=${change.trained}`;
  if (off.length > 0) text += `&off=${off.join()}`;
  const edited = editsText(change.edits);
  if (edited !== "") text += `&set=${edited}`;
  if (presenting) text += "&present=on";
  return text;
}

function numberBetween(text, low, high) {
  const number = Number(text);
  return text !== null && number >= low && number <= high ? number : null;
}

// What was written by hand may be no right escape; then it names no step.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// "matrix,row,column", counted from 0.
function cellFrom(text) {
  return /^\d{1,6},\d{1,6},\d{1,6}$/.test(text) ? text.split(",").map(Number) : null;
}

const largestSeed = 0xffffffff;

function sentenceFrom(text) {
  const words = wordsOf(text ?? "");
  return canType && isOfRightLength(words) ? words : null;
}

function readFragment() {
  const [step, ...rest] = location.hash.slice(1).split("&");
  const words = new URLSearchParams(rest.join("&"));
  state.sentence = sentenceFrom(words.get("sentence"));
  const seed = /^\d+$/.test(words.get("seed")) ? Number(words.get("seed")) : null;
  state.seed = canDraw && seed !== null && seed <= largestSeed ? seed : null;
  followSentence();
  const query = numberBetween(words.get("query"), 1, page.tokens.length);
  state.step = decoded(step);
  state.cell = cellFrom(words.get("cell"));
  state.query = Number.isInteger(query) ? query - 1 : null;
  state.temperature =
    numberBetween(words.get("temperature"), 0, highestTemperature) ?? own.temperature;
  state.causal = { on: true, off: false }[words.get("causal")] ?? null;
  const trained = numberBetween(words.get("trained"), 0, Infinity);
  state.trained = Number.isInteger(trained) ? trained : null;
  state.off = headsFrom(words.get("off"));
  state.edits = editsFrom(words.get("set"));
  followSentence(); // of ids that were changed
  state.presenting = words.get("present") === "on";
}

// Browsers refuse an address that changes too often, as with a slider that is
// drawn; then it follows a little later.
const addressPause = 150;
let written = -Infinity;
let toBeWritten = 0;

function writeAddress() {
  clearTimeout(toBeWritten);
  const wait = written + addressPause - performance.now();
  if (wait > 0) {
    toBeWritten = setTimeout(writeAddress, wait);
    return;
  }
  written = performance.now();
  history.replaceState(null, "", fragmentOf(state));
}

// Numbers that were written over words of one sentence are none of another's.
function editsOfOtherSentence() {
  const stay = ([name]) => results.get(name).operation.kind !== "input";
  return Object.fromEntries(Object.entries(state.edits).filter(stay));
}

// A step is a place in the browser's history. The address is not set by
// location.hash: the browser would scroll and take the focus away.
function setState(change) {
  const newStep = "step" in change && change.step !== state.step;
  if (newStep) state.cell = null;
  if ("sentence" in change) change = { edits: editsOfOtherSentence(), ...change };
  Object.assign(state, change);
  followSentence();
  if (state.query === page.query) state.query = null;
  if (newStep) {
    clearTimeout(toBeWritten);
    history.pushState(null, "", fragmentOf(state));
  } else {
    writeAddress();
  }
  tell();
}

function followAddress() {
  if (location.hash === fragmentOf(state)) return;
  readFragment();
  tell();
}

history.scrollRestoration = "manual";
addEventListener("popstate", followAddress);
addEventListener("hashchange", followAddress);

function chosenQuery() {
  return Math.min(state.query ?? page.query, page.tokens.length - 1);
}

// Two changes with the same key are the same.
function changeKey(change = state) {
  return JSON.stringify(Object.keys(own).map((name) => change[name] ?? own[name]));
}
