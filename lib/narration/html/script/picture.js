// A picture of several results, with two digits: see picture() in html/step.cpp.
const pictureFold = { most: 10, first: 4, last: 2 };
const pictureDecimals = 2;
const ownSmall = new Map(); // what stood in a small figure

function refreshSmall(figure) {
  const result = results.get(figure.dataset.small);
  const box = figure.querySelector(".scroll");
  const caption = figure.querySelector("figcaption");
  if (!ownSmall.has(figure)) {
    ownSmall.set(figure, { table: box.firstElementChild, caption: caption.textContent });
  }
  const before = ownSmall.get(figure);
  const tensor = changedTensor(result);
  caption.textContent = tensor ? captionOf(result) : before.caption;
  const decimals = tensor && Math.min(decimalsFor(tensor), pictureDecimals);
  const style = { name: result.name, fold: pictureFold, decimals };
  box.replaceChildren(tensor ? builtTable(result, tensor, 0, style) : before.table);
}

function refreshPicture(article) {
  for (const figure of article.querySelectorAll("figure.small")) refreshSmall(figure);
}
