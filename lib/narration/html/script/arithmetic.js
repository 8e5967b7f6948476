// How one number came about, as text: lib/narration/explanation once more, for
// numbers that the reader changed.
const mostTerms = 12;
const mostDigits = 6;
const largestFloat = 3.4028234663852886e38;

// fixedText without the zeros at its end.
function shortText(number, decimals = page.precision) {
  const text = fixedText(number, decimals);
  if (!text.includes(".") || text.includes("e")) return text;
  return text.replace(/\.?0+$/, "");
}

// In parentheses if it is negative, for use behind an operator.
function factorText(number) {
  const text = shortText(number);
  return text.startsWith("-") ? `(${text})` : text;
}

// The number whose digits are shown.
function shownNumber(number, decimals = page.precision) {
  return numberOf(Number.isFinite(number) ? Number(fixedText(number, decimals)) : fixedText(number));
}

function sumText(terms) {
  if (terms.length <= mostTerms) return terms.join(" + ");
  const begin = terms.slice(0, 3).join(" + ");
  return `${begin} + ... + ${terms.at(-1)} (${terms.length} terms)`;
}

function listText(terms) {
  if (terms.length <= mostTerms) return terms.join(", ");
  return `${terms.slice(0, 3).join(", ")}, ..., ${terms.at(-1)}`;
}

function equalsSign(a, b) {
  return a === b ? "=" : "≈";
}

// "LEFT = RESULT", or "≈" where the digits shown would not give the result.
function conclude(left, fromShownDigits, result) {
  if (!Number.isFinite(result)) return "";
  const shown = fixedText(result);
  return `${left} ${equalsSign(fixedText(fromShownDigits), shown)} ${shown}`;
}

// A sum of numbers and of products.
class Sum {
  constructor() {
    this.terms = [];
    this.fromShownDigits = 0;
  }

  add(a) {
    this.terms.push(factorText(a));
    this.fromShownDigits += shownNumber(a);
    return this;
  }

  addProduct(a, b) {
    const first = this.terms.length === 0 ? shortText(a) : factorText(a);
    this.terms.push(`${first}·${factorText(b)}`);
    this.fromShownDigits += shownNumber(a) * shownNumber(b);
    return this;
  }

  addProducts(a, b) {
    a.forEach((number, i) => this.addProduct(number, b[i]));
    return this;
  }

  text() {
    return sumText(this.terms);
  }

  equals(result) {
    return conclude(this.text(), this.fromShownDigits, result);
  }
}

// "a / b"; with more digits where those asked for would show b as 0.
function quotientOf(a, b) {
  for (let digits = page.precision; digits <= Math.max(page.precision, mostDigits); ++digits) {
    if (b !== 0 && shownNumber(b, digits) === 0) continue;
    return {
      text: `${fixedText(a, digits)} / ${fixedText(b, digits)}`,
      fromShownDigits: shownNumber(a, digits) / shownNumber(b, digits),
    };
  }
  const [over, under] = [a, b].map((number) => withExponent(number, 3));
  return { text: `${over} / ${under}`, fromShownDigits: Number(over) / Number(under) };
}

function floatPower(exponent) {
  const power = Math.exp(exponent);
  return power > largestFloat ? Infinity : power;
}

// exp(s / divisor - shift)
function powerOf(score, divisor, shift) {
  let text = shortText(score);
  let exponent = shownNumber(score);
  if (divisor !== 1) {
    text += `/${shortText(divisor)}`;
    exponent /= shownNumber(divisor);
  }
  if (shift !== 0) {
    text += ` - ${factorText(shift)}`;
    exponent -= shownNumber(shift);
  }
  return {
    text: `exp(${text})`,
    value: floatPower(score / divisor - shift),
    fromShownDigits: floatPower(exponent),
  };
}

// `shift` is "always", "never" or "as needed".
function softmaxArithmetic(scores, index, { divisor, shift }, weight) {
  if (!Number.isFinite(weight)) return "";
  if (scores[index] === -Infinity) return "exp(-inf) = 0, so the weight is 0";
  const highest = Math.max(...scores) / divisor;
  if (divisor === 0) return largestAloneText(scores, index, weight);
  const isShort = highest > -1 && highest < 10;
  const isNeeded = shift === "always" || (shift === "as needed" && !isShort);
  const powers = scores
    .filter((score) => Number.isFinite(score))
    .map((score) => powerOf(score, divisor, isNeeded ? highest : 0));
  const own = powerOf(scores[index], divisor, isNeeded ? highest : 0);
  const total = (part) => powers.reduce((sum, power) => sum + power[part], 0);
  const quotient = quotientOf(own.value, total("value"));
  const ofShown = quotientOf(own.fromShownDigits, total("fromShownDigits"));
  const sign = equalsSign(ofShown.text, quotient.text);
  const all = sumText(powers.map(({ text }) => text));
  return conclude(
    `${own.text} / (${all}) ${sign} ${quotient.text}`,
    quotient.fromShownDigits,
    weight,
  );
}

function largestAloneText(scores, index, weight) {
  const highest = Math.max(...scores);
  const isLargest = scores[index] === highest;
  const is = isLargest ? "is the largest score" : `is not the largest score, ${shortText(highest)}`;
  return `${shortText(scores[index])} ${is}: ${fixedText(weight)}`;
}

// How a weight of causal attention came about, of its scores and "divisor".
function causalSoftmaxText(number, scores) {
  const { row, column, matrix } = number;
  const hides = state.causal !== false;
  if (hides && column > row) {
    return `the key comes after the query, ${keyAndQueryText(number)}, so the weight is 0`;
  }
  const all = rowEntries(scores, matrix, row);
  const seen = hides ? all.slice(0, row + 1) : all;
  const divisor = divisorOf(number.operation, state);
  return softmaxArithmetic(seen, column, { divisor, shift: "as needed" }, number.value);
}
