// Short words for making elements.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

function svgElement(name, attributes = {}, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.textContent = text;
  return made;
}

let controls = 0;

function labelled(text, control) {
  control.id = `control-${++controls}`;
  return element(
    "span",
    { class: "control" },
    element("label", { for: control.id }, text),
    control,
  );
}

// A box that keys can reach and scroll.
function scrollBox(name, ...children) {
  return element(
    "div",
    { class: "scroll", tabindex: "0", role: "group", "aria-label": name },
    ...children,
  );
}
