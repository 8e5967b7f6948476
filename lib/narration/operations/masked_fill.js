kinds.masked_fill = {
  changes: ["causal"],
  sign: comma,
  compute(context, a, b) {
    if (isLiftedMask(context)) return a;
    return tensorOf(a, (m, r, c) => (at(b, m, r, c) === 0 ? at(a, m, r, c) : -Infinity));
  },
  madeFrom: madeFromSamePlace,
  explain(number) {
    const [a, mask] = [number.operandName(0), number.operandName(1)];
    const isHidden = number.one(1) !== 0;
    if (isHidden && number.value === -Infinity) return `${mask} is 1 here, so it becomes -inf`;
    return `${mask} is ${isHidden ? "left out" : "0 here"}, so ${fixedText(number.one(0))} of ${a} stays`;
  },
};
