// The operations of lib/attention once more, on the numbers that the page
// carries, with what the reader changed:
//
//   query        the token that is followed, from 0
//   temperature  what the scores are multiplied by before softmax
//   causal       true or false hides the future or shows it; null: as the
//                chapter has it
//
// A tensor is { matrices, rows, columns, values }, row after row.
function tensorOf(sizes, entry) {
  const { matrices, rows, columns } = sizes;
  const values = new Float64Array(matrices * rows * columns);
  let next = 0;
  for (let matrix = 0; matrix < matrices; ++matrix) {
    for (let row = 0; row < rows; ++row) {
      for (let column = 0; column < columns; ++column) {
        values[next++] = entry(matrix, row, column);
      }
    }
  }
  return { matrices, rows, columns, values };
}

// One matrix serves for all matrices of the other operand.
function at(tensor, matrix, row, column) {
  const which = tensor.matrices === 1 ? 0 : matrix;
  return tensor.values[
    (which * tensor.rows + row) * tensor.columns + column
  ];
}

function transposedOf(tensor) {
  const { matrices, rows, columns } = tensor;
  return tensorOf({ matrices, rows: columns, columns: rows }, (m, r, c) =>
    at(tensor, m, c, r),
  );
}

function mapRows(tensor, change) {
  const values = new Float64Array(tensor.values.length);
  for (let i = 0; i < values.length; i += tensor.columns) {
    const row = tensor.values.subarray(i, i + tensor.columns);
    values.set(change(row, (i / tensor.columns) % tensor.rows), i);
  }
  return { ...tensor, values };
}

function softmaxRow(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

// A hidden score stays hidden, also at the factor 0.
function scaled(score, factor) {
  return score === -Infinity ? score : score * factor;
}

// Over each row, after scaling and with the future hidden if that is asked.
function softmax(scores, factor, hidesFuture) {
  const square = scores.rows === scores.columns && scores.rows > 1;
  return mapRows(scores, (row, query) =>
    softmaxRow(
      row.map((score, key) =>
        hidesFuture && square && key > query
          ? -Infinity
          : scaled(score, factor),
      ),
    ),
  );
}

function product(sizes, a, b, hidesFuture, bias) {
  return tensorOf(sizes, (matrix, row, column) => {
    if (hidesFuture && column > row) return -Infinity;
    let sum = bias ? at(bias, 0, 0, column) : 0;
    for (let k = 0; k < a.columns; ++k) {
      sum += at(a, matrix, row, k) * at(b, matrix, k, column);
    }
    return sum;
  });
}

function isZero({ values, zeros }, index) {
  if (values) return values[index] === 0;
  const byte = parseInt(zeros.substr(2 * Math.floor(index / 8), 2), 16);
  return ((byte >> (index % 8)) & 1) === 1;
}

function isCausalMask(name) {
  return results.get(name).operation.kind === "causal_mask";
}

const operations = {
  product({ sizes, operation, change }, a, b) {
    const hides = Boolean(operation.parameters?.causal);
    return product(sizes, a, b, hides && change.causal !== false);
  },
  linear({ sizes }, x, weight, bias) {
    return product(sizes, x, weight, false, bias);
  },
  softmax({ operation, change }, scores) {
    const factor = change.temperature / operation.parameters.divisor;
    return softmax(scores, factor, change.causal === true);
  },
  // Weights whose scores the page does not have: log undoes softmax but for
  // a constant in each row, which softmax does not notice.
  causal_attention_weights({ result, change }) {
    const weights = carried(result);
    if (!weights) return null;
    const scores = { ...weights, values: weights.values.map(Math.log) };
    return softmax(scores, change.temperature, false);
  },
  normalise(_, a) {
    return mapRows(a, (row) => {
      const sum = row.reduce((total, entry) => total + entry, 0);
      return row.map((entry) => entry / sum);
    });
  },
  multiply({ sizes, operation, change }, a, b) {
    if (change.causal === false && isCausalMask(operation.operands[1])) {
      return a;
    }
    return tensorOf(sizes, (m, r, c) => at(a, m, r, c) * at(b, m, r, c));
  },
  masked_fill({ sizes, operation, change }, a, mask) {
    if (change.causal === false && isCausalMask(operation.operands[1])) {
      return a;
    }
    return tensorOf(sizes, (m, r, c) =>
      at(mask, m, r, c) === 0 ? at(a, m, r, c) : -Infinity,
    );
  },
  dropout({ result, operation }, a) {
    const keep = 1 - operation.parameters.probability;
    return {
      ...a,
      values: a.values.map((entry, i) =>
        isZero(result, i) ? 0 : entry / keep,
      ),
    };
  },
  divide({ operation }, a, b) {
    const divisor = b ? b.values[0] : operation.parameters.divisor;
    return { ...a, values: a.values.map((entry) => entry / divisor) };
  },
  identity: (_, a) => a,
  ones: ({ sizes }) => tensorOf(sizes, () => 1),
  causal_mask({ result, sizes }) {
    const { rows, columns } = sizes;
    return tensorOf(sizes, (m, r, c) =>
      isZero(result, (m * rows + r) * columns + c) ? 0 : 1,
    );
  },
  row({ operation, change }, a) {
    const own = operation.parameters.row;
    const row = own === page.query ? (change.query ?? own) : own;
    return tensorOf({ matrices: 1, rows: 1, columns: a.columns }, (m, r, c) =>
      at(a, m, row, c),
    );
  },
};

function carried(result) {
  if (!result.values) return null;
  const values = Float64Array.from(result.values, numberOf);
  return { ...sizesOf(result), values };
}

const unchanged = { query: null, temperature: 1, causal: null };

function isChanged({ query, temperature, causal }) {
  return query !== null || temperature !== 1 || causal !== null;
}

function compute(result, change, known) {
  const { operation } = result;
  const compute = operations[operation.kind];
  if (!compute) return null;
  const operands = [];
  for (const [i, name] of operation.operands.entries()) {
    const operand = evaluate(name, change, known);
    if (!operand) return null;
    operands.push(operation.transposed[i] ? transposedOf(operand) : operand);
  }
  const context = { result, operation, change, sizes: sizesOf(result) };
  return compute(context, ...operands);
}

// The numbers of a result, or null if the page does not have enough to know.
function evaluate(name, change = unchanged, known = new Map()) {
  if (!known.has(name)) {
    const result = results.get(name);
    const own = isChanged(change) ? null : carried(result);
    known.set(
      name,
      own ?? compute(result, change, known) ?? carried(result),
    );
  }
  return known.get(name);
}

// For whoever wants all digits in the console.
window.attention = { evaluate, results };
