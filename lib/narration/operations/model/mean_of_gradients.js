// The slope of GELU.
function geluSlopeAt(a) {
  const factor = Math.sqrt(2 / Math.PI);
  const t = Math.tanh(factor * (a + 0.044715 * a ** 3));
  return 0.5 * (1 + t) + 0.5 * a * (1 - t * t) * factor * (1 + 3 * 0.044715 * a * a);
}

// The gradient of each layer's weight, had the square of what comes out as its loss.
function gradientsOfLayers(x, layers, shortcuts) {
  const goesAround = ({ weight }) => shortcuts && weight.rows === weight.columns;
  const inputs = [x];
  const sums = layers.map((layer) => {
    const before = inputs.at(-1);
    const sum = forwardOf(layer, before);
    const out = eachNumber(sum, geluOf);
    inputs.push(goesAround(layer) ? sumOfTensors(out, before) : out);
    return sum;
  });
  let back = eachNumber(inputs.pop(), (output) => 2 * output);
  const gradients = [];
  for (const layer of [...layers].reverse()) {
    const sum = sums.pop();
    const ofSum = tensorOf(sum, (m, r, c) => at(back, m, r, c) * geluSlopeAt(at(sum, m, r, c)));
    gradients.unshift(productOf(transposedOf(ofSum), inputs.pop()));
    const ofInput = productOf(ofSum, layer.weight);
    back = goesAround(layer) ? sumOfTensors(ofInput, back) : ofInput;
  }
  return gradients;
}

// Of layers that no step shows, drawn anew.
kinds.mean_of_gradients = {
  changes: ["seed"],
  sign: comma,
  isOfNoSentence: true,
  gradientsFor({ result, operation: { parameters }, seed }, x) {
    const generator = new Generator(seed, parameters.words_before);
    const count = ownSizesOf(result).columns;
    const layers = Array.from({ length: count }, (_, i) =>
      drawnLayer(generator, x.columns, i + 1 === count ? 1 : x.columns, true),
    );
    return gradientsOfLayers(x, layers, parameters.shortcuts === 1);
  },
  compute(context, x) {
    const means = this.gradientsFor(context, x).map(
      ({ values }) => sumOf(values.map(Math.abs)) / values.length,
    );
    return tensorFrom(means, means.length);
  },
  madeFrom: madeFromAll,
  explain(number) {
    const x = evaluateNow(number.operandName(0));
    const { values } = this.gradientsFor(contextFor(number.result, state), x)[number.column];
    const digits = number.value < 0.1 ? page.precision + 3 : page.precision; // small ones
    const entries = [...values].map(Math.abs);
    const terms = entries.map((entry) => shortText(entry, digits));
    const sum = sumOf(entries.map((entry) => shownNumber(entry, digits)));
    return conclude(
      `the absolute values of the layer's gradient, and their mean: (${sumText(terms)}) / ${entries.length}`,
      sum / entries.length,
      number.value,
    );
  },
};
