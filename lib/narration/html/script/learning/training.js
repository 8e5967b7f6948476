// Training anew, for numbers that no step of the page holds: one head of causal
// attention of which each token is to tell the next one. lib/training and chapter 12
// once more; a way is { losses, weights, steps }: the
// steps hold what each of them found.

// What the way forward and the way back give: the loss, and the gradients of the
// weights for queries, keys and values. x (T, d), weights (d, d).
function lossAndGradients(x, weights) {
  const [queries, keys, values] = weights.map((weight) => productOf(x, transposedOf(weight)));
  const divisor = Math.sqrt(keys.columns);
  const scores = withFutureHidden(productOf(queries, transposedOf(keys)));
  const shares = softmaxOf(scores, divisor);
  const context = productOf(shares, values);
  const n = (x.rows - 1) * x.columns;
  const error = (t, c) => at(context, 0, t, c) - at(x, 0, t + 1, c);
  const ofContext = tensorOf(x, (_, t, c) => (t + 1 < x.rows ? (2 * error(t, c)) / n : 0));
  let squares = 0;
  for (let t = 0; t + 1 < x.rows; ++t) {
    for (let c = 0; c < x.columns; ++c) squares += error(t, c) ** 2;
  }
  const ofScores = softmaxBackwardOf(productOf(ofContext, transposedOf(values)), shares, divisor);
  const ofOutputs = [
    productOf(ofScores, keys),
    productOf(transposedOf(ofScores), queries),
    productOf(transposedOf(shares), ofContext),
  ];
  const gradients = ofOutputs.map((outputs) => productOf(transposedOf(outputs), x));
  return { loss: squares / n, gradients, ofOutputs };
}

// A step of plain descent, or of AdamW, of one weight; what AdamW remembers is kept
// in `memory`.
function stepOf(weight, gradient, memory, { learning_rate: rate, weight_decay, adamw }) {
  if (!adamw) {
    return tensorOf(weight, (m, r, c) => at(weight, m, r, c) - rate * at(gradient, m, r, c));
  }
  const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];
  memory.steps += 1;
  const correction = 1 / (1 - beta1 ** memory.steps);
  const root = Math.sqrt(1 - beta2 ** memory.steps);
  const size = weight.values.length;
  memory.mean ??= new Float64Array(size);
  memory.square ??= new Float64Array(size);
  memory.mean = memory.mean.map((m, i) => m + (1 - beta1) * (gradient.values[i] - m));
  memory.square = memory.square.map((v, i) => beta2 * v + (1 - beta2) * gradient.values[i] ** 2);
  memory.denom = memory.square.map((v) => Math.sqrt(v) / root + epsilon);
  memory.correction = correction;
  const values = weight.values.map(
    (w, i) => w * (1 - rate * weight_decay) - (rate * correction * memory.mean[i]) / memory.denom[i],
  );
  return { ...weight, values };
}

// So many steps, fewer if the weights grow beyond all numbers. Loss k is that of the
// weights after k steps; `steps[k]` is what the step from there found.
function trainedWay(x, start, options) {
  const way = { losses: [], weights: [start], steps: [] };
  const memories = start.map(() => ({ steps: 0 }));
  for (let k = 0; k <= options.steps; ++k) {
    const { loss, gradients } = lossAndGradients(x, way.weights[k]);
    way.losses.push(loss);
    if (!(loss <= largestFloat) || k === options.steps) break;
    way.weights.push(
      way.weights[k].map((weight, i) => stepOf(weight, gradients[i], memories[i], options)),
    );
    way.steps.push({ gradients, memories: memories.map((memory) => ({ ...memory })) });
  }
  return way;
}

// The way that a result's parameters ask for. The same numbers are trained once; a few
// ways are kept.
const waysTrained = new Map();
const mostWays = 8;

function wayOf(x, start, { steps, learning_rate, adamw, weight_decay }) {
  const options = { steps, learning_rate, adamw: adamw === 1, weight_decay };
  const key = JSON.stringify([[...x.values], start.map(({ values }) => [...values]), options]);
  if (!waysTrained.has(key)) {
    if (waysTrained.size >= mostWays) waysTrained.delete(waysTrained.keys().next().value);
    waysTrained.set(key, trainedWay(x, start, options));
  }
  return waysTrained.get(key);
}

// Up to which step of its training a result is shown: the reader's choice, else the
// last.
function stepsShown({ steps }, change) {
  return Math.min(change.trained ?? steps, steps);
}
