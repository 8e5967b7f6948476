// The loss, had one entry of a result that number added to it; the results of `fixed`
// stay as they are.
function lossOfNudged(loss, name, index, h, change, fixed = []) {
  const tensor = evaluate(name, change);
  const values = tensor.values.slice();
  values[index] += h;
  const replaced = new Map(fixed.map((other) => [other, evaluate(other, change)]));
  replaced.set(name, { ...tensor, values });
  return evaluateReplacing(loss, replaced, change).values[0];
}

kinds.nudged_losses = {
  sign: comma,
  compute({ operation, change }, loss, weight) {
    const { operands, parameters, nudges } = operation;
    const index = parameters.row * weight.columns + parameters.column;
    const before = loss.values[0];
    const rows = nudges.map((h) => {
      const after = lossOfNudged(...operands, index, h, change);
      return [before, after, (after - before) / h];
    });
    return tensorFrom(rows.flat(), 3);
  },
  madeFrom: (number) => [
    number.whole(0),
    number.entry(1, number.parameter("row"), number.parameter("column")),
  ],
  explain(number) {
    const { row, column, value } = number;
    const digits = Math.max(page.precision, 7);
    const h = number.operation.nudges[row];
    const size = fixedText(h, digits).replace(/\.?0+$/, "");
    if (column === 0) return `${shownText(number)} is taken as it is from ${number.operandName(0)}`;
    if (column === 1) {
      const weight = `${shortText(number.one(1))} + ${size}`;
      const n = countOf(results.get(number.operandName(0)).operation.operands[0]);
      const squares = fixedText(value * n);
      return conclude(
        `with ${weight} for this weight, all is computed again, and the squares sum to ${squares}: ${squares} / ${n}`,
        shownNumber(value * n) / n,
        value,
      );
    }
    const [before, after] = [0, 1].map((i) => at(evaluateNow(number.result.name), 0, row, i));
    return conclude(
      `(${fixedText(after, digits)} - ${fixedText(before, digits)}) / ${size}`,
      (shownNumber(after, digits) - shownNumber(before, digits)) / h,
      value,
    );
  },
};
