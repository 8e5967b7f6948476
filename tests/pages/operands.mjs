// What a number must be, made from the numbers that light up beside it. They
// are few and random enough that no others would give the same.

function numbersOf(texts) {
  return texts.map((text) => Number(text.replace("inf", "Infinity")));
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

// The bias of a linear layer is the one number of its third operand.
function product({ parameters }, [a, b, bias = [0]], { row, column }) {
  if (parameters?.causal && column > row) return -Infinity;
  if (a.length !== b.length || bias.length !== 1) return NaN;
  return sum(a.map((number, i) => number * b[i])) + bias[0];
}

function softmax({ parameters }, [scores], { column }) {
  const powers = scores.map((score) => Math.exp(score / parameters.divisor));
  return powers[column] / sum(powers);
}

function dropout({ parameters }, [[number]], { shown }) {
  return Number(shown) === 0 ? 0 : number / (1 - parameters.probability);
}

function divide({ parameters }, [[number], [divisor] = []]) {
  return number / (divisor ?? parameters.divisor);
}

// Of a first block nothing is corrected.
function rescaledSum(_, [powers, [before] = [0], [factor] = [0]]) {
  return before * factor + sum(powers);
}

function rescaledProduct(_, [a, b, [before] = [0], [factor] = [0]]) {
  return before * factor + product({}, [a, b], {});
}

function meanSquaredError(_, [a, b]) {
  return sum(a.map((number, i) => (number - b[i]) ** 2)) / a.length;
}

// Of so many rows and columns as the gradient has, less the row without a target.
function meanSquaredErrorBackward(_, [[a] = [], [b] = []], { count }) {
  return a === undefined ? 0 : (2 * (a - b)) / count;
}

function softmaxBackward({ parameters }, [gradient, weights], { column }) {
  const mean = product({}, [gradient, weights], {});
  return (weights[column] * (gradient[column] - mean)) / parameters.divisor;
}

// Of the inputs all rows so far are lit too.
function cachedOutput(_, [, context, weight, bias]) {
  return product({}, [context, weight, bias], {});
}

function mean(numbers) {
  return sum(numbers) / numbers.length;
}

function squaredDistances(row, middle) {
  return row.map((number) => (number - middle) ** 2);
}

function rowVariance({ parameters }, [row, [middle]]) {
  return sum(squaredDistances(row, middle)) / (row.length - parameters.unbiased);
}

function normalised({ parameters }, [[a], [middle], [variance]]) {
  return (a - middle) / Math.sqrt(variance + parameters.eps);
}

function layerNorm(operation, [row], { column }) {
  const middle = mean(row);
  return normalised(operation, [[row[column]], [middle], [mean(squaredDistances(row, middle))]]);
}

function gelu(_, [[x]]) {
  return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
}

function topK({ parameters }, [row], { column }) {
  const last = [...row].sort((a, b) => b - a)[Math.min(parameters.k, row.length) - 1];
  return row[column] < last ? -Infinity : row[column];
}

// For what moves numbers: one is lit, in whichever operand.
function moved(_, lit) {
  const numbers = lit.flat();
  return numbers.length === 1 ? numbers[0] : NaN;
}

const made = {
  product,
  linear: product,
  softmax,
  dropout,
  normalise: (_, [row], { column }) => row[column] / sum(row),
  multiply: (_, [[a], [b]]) => a * b,
  masked_fill: (_, [[a], [hidden]]) => (hidden === 1 ? -Infinity : a),
  divide,
  maximum: (_, lit) => Math.max(...lit.flat()),
  exponential: (_, [[a], [m]]) => Math.exp(a - m),
  mean_squared_error: meanSquaredError,
  mean_squared_error_backward: meanSquaredErrorBackward,
  softmax_backward: softmaxBackward,
  descent_step: ({ parameters }, [[a], [g]]) => a - parameters.learning_rate * g,
  sum: (_, lit) => sum(lit.flat()),
  key_value_cache: cachedOutput,
  rescaled_sum: rescaledSum,
  rescaled_product: rescaledProduct,
  row_mean: (_, [row]) => mean(row),
  row_variance: rowVariance,
  normalise_tokens: normalised,
  layer_norm: layerNorm,
  relu: (_, [[x]]) => Math.max(x, 0),
  gelu,
  embedding: (_, [[number]]) => number,
  divide_entries: (_, [[a], [b]]) => a / b,
  top_k: topK,
  largest_place: (_, [row]) => row.indexOf(Math.max(...row)),
  largest_first: moved,
  columns: moved,
  identity: moved,
  row: moved,
  rows: moved,
  transpose: moved,
  split_heads: moved,
  merge_heads: moved,
  concatenate: moved,
};

// What takes more steps than the lit numbers tell, and what was changed where no
// step shows it: it is lit, and that is all.
const several = [
  "singular_values",
  "heads_context",
  "multi_head_attention_wrapper",
  "nudged_losses",
  "weight_gradient",
  "trained_weight",
  "training_losses",
  "adamw_memory",
  "attention_of_layers",
  "draw_counts",
  "folded_rows",
  "generated_ids",
  "mean_of_gradients",
  "transformer_block",
];

// null where nothing is to be lit.
export function expectedNumber({ operation }, cell) {
  const { kind, operands } = operation;
  if (kind === "difference" && operands.length === 2) {
    const [[a], [b]] = cell.lit.map(numbersOf);
    return a - b;
  }
  if (operands.length === 0) return null;
  if (kind === "difference" || several.includes(kind)) {
    return cell.lit.flat().length > 0 ? Number(cell.shown) : NaN;
  }
  return made[kind]?.(operation, cell.lit.map(numbersOf), cell) ?? null;
}
