function streamName(mkl) {
  return mkl ? "mkl" : "native";
}

// Which numbers stay was drawn last for these, so that a slider does not draw
// them anew.
const keptNumbers = new WeakMap();

function drawnKept({ probability, seed, words_before, calls_before, mkl }, count) {
  const stream = streamName(mkl);
  const skipped = words_before + calls_before * wordsOfDraws(count, stream);
  const generator = new Generator(seed, skipped);
  return generator.bernoulli(count, 1 - probability, stream);
}

function keptOf({ operation, seed }, count) {
  const { parameters } = operation;
  const key = `${seed} ${count}`;
  if (keptNumbers.get(operation)?.key !== key) {
    const kept = drawnKept({ ...parameters, seed }, count);
    keptNumbers.set(operation, { key, kept });
  }
  return keptNumbers.get(operation).kept;
}

kinds.dropout = {
  changes: ["seed"],
  sign: comma,
  draws: true,
  compute(context, a) {
    const share = 1 - context.operation.parameters.probability;
    const kept = keptOf(context, a.values.length);
    return eachNumber(a, (entry, i) => (kept[i] ? entry / share : 0));
  },
  madeFrom: madeFromSamePlace,
  explain(number) {
    const p = number.parameter("probability");
    const entry = number.one(0);
    if (number.value === 0 && entry !== 0) {
      const text = shortText(entry);
      return `${text} is dropped and becomes 0: ${text}·0 = ${fixedText(0)}`;
    }
    return conclude(`${shortText(entry)} / (1 - ${p})`, shownNumber(entry) / (1 - p), number.value);
  },
};
