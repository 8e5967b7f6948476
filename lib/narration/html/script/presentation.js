// A presentation: one step alone, in large digits; keys go on and back.
function setPresenting(presenting) {
  setState({ presenting });
}

const present = element("button", { type: "button", class: "present", "aria-pressed": "false" }, "Present");
present.title = "One step alone, large: P. Arrow keys go on, Escape ends it.";
present.addEventListener("click", () => setPresenting(!state.presenting));

function showPresentation() {
  document.documentElement.classList.toggle("presenting", state.presenting);
  present.setAttribute("aria-pressed", String(state.presenting));
}
