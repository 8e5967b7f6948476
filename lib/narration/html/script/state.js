// What the reader chose. It stands in the address, behind the "#", so that a
// link leads to the same view: #attn_weights&query=3&temperature=0.5
const state = { step: null, query: null, temperature: 1, causal: null };
const listeners = [];

function whenStateChanges(listener) {
  listeners.push(listener);
}

function tell() {
  for (const listener of listeners) listener();
}

function fragmentOf({ step, query, temperature, causal }) {
  let text = `#${encodeURIComponent(step)}`;
  if (query !== null) text += `&query=${query + 1}`;
  if (temperature !== 1) text += `&temperature=${temperature}`;
  if (causal !== null) text += `&causal=${causal ? "on" : "off"}`;
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

function readFragment() {
  const [step, ...rest] = location.hash.slice(1).split("&");
  const words = new URLSearchParams(rest.join("&"));
  const query = numberBetween(words.get("query"), 1, page.tokens.length);
  state.step = decoded(step);
  state.query = Number.isInteger(query) ? query - 1 : null;
  state.temperature = numberBetween(words.get("temperature"), 0, 5) ?? 1;
  state.causal = { on: true, off: false }[words.get("causal")] ?? null;
}

function setState(change) {
  const newStep = "step" in change && change.step !== state.step;
  Object.assign(state, change);
  if (state.query === page.query) state.query = null;
  const fragment = fragmentOf(state);
  if (newStep) {
    location.hash = fragment;
  } else {
    history.replaceState(null, "", fragment);
  }
  tell();
}

window.addEventListener("hashchange", () => {
  if (location.hash === fragmentOf(state)) return;
  readFragment();
  tell();
});

function chosenQuery() {
  return state.query ?? page.query;
}
