// Written by the model, of which the page has the tables; or by another one, that
// is the program's alone.
kinds.generated_ids = {
  changes: ["seed"],
  sign: comma,
  isOfNoSentence: true,
  isOfOwnSeed: ({ operands }) => operands.length === 0,
  columnNames(result) {
    const tensor = changedTensor(result);
    return tensor && distinctNames([...tensor.values].map(nameOfId));
  },
  modelFor({ operation: { parameters }, seed, uses: [tok_emb, pos_emb, out_head] }) {
    const blocks = drawnBlocks(seed, parameters.layers, tok_emb.columns, parameters);
    return { tok_emb, pos_emb, out_head, blocks };
  },
  compute(context, ids) {
    if (context.uses.length === 0) return null;
    const { columns } = ownSizesOf(context.result);
    const written = writtenOn(ids.values, columns - ids.columns, this.modelFor(context));
    return tensorFrom(written, columns);
  },
  madeFrom(number) {
    if (number.operation.operands.length === 0) return [];
    const isGiven = number.column < number.columns(0);
    return [isGiven ? number.entry(0, 0, number.column) : number.whole(0)];
  },
  explain(number) {
    const context = contextFor(number.result, state);
    if (context.uses.length === 0) return null;
    const { value, column, result } = number;
    if (column < number.columns(0)) return `${value} is one of the ids given`;
    const before = rowEntries(evaluateNow(result.name), 0, 0).slice(0, column);
    const logit = fixedText(lastLogits(before, this.modelFor(context))[value]);
    return `after the ${column} ids before it, ${value} has the largest logit: ${logit}`;
  },
};
