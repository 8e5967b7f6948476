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
  writtenFor({ result, operation, seed, uses: [tok_emb, pos_emb, out_head] }, ids) {
    const { parameters } = operation;
    const blocks = drawnBlocks(seed, parameters.layers, tok_emb.columns, parameters);
    const count = ownSizesOf(result).columns - ids.columns;
    return writeOn(ids.values, count, { tok_emb, pos_emb, out_head, blocks });
  },
  compute(context, ids) {
    if (context.uses.length === 0) return null;
    return tensorFrom(this.writtenFor(context, ids).written, ownSizesOf(context.result).columns);
  },
  madeFrom(number) {
    if (number.operation.operands.length === 0) return [];
    const isGiven = number.column < number.columns(0);
    return [isGiven ? number.entry(0, 0, number.column) : number.whole(0)];
  },
  explain(number) {
    const context = contextFor(number.result, state);
    if (context.uses.length === 0) return null;
    const ids = evaluateNow(number.operandName(0));
    const { value, column } = number;
    if (column < ids.columns) return `${value} is one of the ids given`;
    const { largest } = this.writtenFor(context, ids);
    const logit = fixedText(largest[column - ids.columns]);
    return `after the ${column} ids before it, ${value} has the largest logit: ${logit}`;
  },
};
