// What nobody looks at first follows a little later, so that a slider that is drawn
// does not wait for it.
const pause = 120; // milliseconds
const mostAtOnce = 40; // tokens

function isLongSentence() {
  return page.tokens.length > mostAtOnce;
}

// `act`, called a little after the last of several calls with what that was given,
// or at once unless it `waits`.
function postponed(act, waits = () => true) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    if (waits()) timer = setTimeout(() => act(...given), pause);
    else act(...given);
  };
}
