// What the reader chose. It stands in the address, behind the "#", so that a
// link leads to the same view: #attn_weights&cell=0,2,1&temperature=0.5
const own = { query: null, temperature: 1, causal: null };
const state = { step: null, cell: null, ...own, presenting: false };
const listeners = [];

function whenStateChanges(listener) {
  listeners.push(listener);
}

function tell() {
  for (const listener of listeners) listener();
}

function fragmentOf({ step, cell, query, temperature, causal, presenting }) {
  let text = `#${encodeURIComponent(step)}`;
  if (cell !== null) text += `&cell=${cell.join()}`;
  if (query !== null) text += `&query=${query + 1}`;
  if (temperature !== 1) text += `&temperature=${temperature}`;
  if (causal !== null) text += `&causal=${causal ? "on" : "off"}`;
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

function readFragment() {
  const [step, ...rest] = location.hash.slice(1).split("&");
  const words = new URLSearchParams(rest.join("&"));
  const query = numberBetween(words.get("query"), 1, page.tokens.length);
  state.step = decoded(step);
  state.cell = cellFrom(words.get("cell"));
  state.query = Number.isInteger(query) ? query - 1 : null;
  state.temperature = numberBetween(words.get("temperature"), 0, 5) ?? 1;
  state.causal = { on: true, off: false }[words.get("causal")] ?? null;
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

// A step is a place in the browser's history. The address is not set by
// location.hash: the browser would scroll and take the focus away.
function setState(change) {
  const newStep = "step" in change && change.step !== state.step;
  if (newStep) state.cell = null;
  Object.assign(state, change);
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
  return state.query ?? page.query;
}

function isChanged({ query, temperature, causal }) {
  return query !== null || temperature !== 1 || causal !== null;
}
