// A model from its parts, for numbers that no step of the page makes: lib/model once
// more, with norms that scale by 1 and shift by 0.
const epsOfNorms = 1e-5;

// So many blocks, as GptModel draws them one after the other; of "words_before",
// "heads" and "qkv_bias".
function drawnBlocks(seed, count, width, { words_before, heads, qkv_bias }) {
  const generator = new Generator(seed, words_before);
  const layer = (d_in, d_out, bias = true) => drawnLayer(generator, d_in, d_out, bias);
  return Array.from({ length: count }, () => ({
    heads,
    att: [1, 2, 3].map(() => layer(width, width, qkv_bias === 1)),
    out_proj: layer(width, width),
    up: layer(width, 4 * width),
    down: layer(4 * width, width),
  }));
}

// What attention adds to x (B, T, d), what feed forward adds then, and what comes out.
function partsOfBlock(x, { heads, att, out_proj, up, down }) {
  const context = causalContextOf(normalisedRows(x, epsOfNorms), att, heads, own);
  const attended = forwardOf(out_proj, context);
  const between = sumOfTensors(x, attended);
  const hidden = forwardOf(up, normalisedRows(between, epsOfNorms));
  const fed = forwardOf(down, eachNumber(hidden, geluOf));
  return { attended, fed, output: sumOfTensors(between, fed) };
}

// The logits of what follows the last id. The model sees as many of the last ones as
// it has places.
function lastLogits(all, { tok_emb, pos_emb, out_head, blocks }) {
  const ids = all.slice(-pos_emb.rows);
  const sizes = { matrices: 1, rows: ids.length, columns: tok_emb.columns };
  const embeddings = tensorOf(sizes, (_, t, c) => at(tok_emb, 0, ids[t], c) + at(pos_emb, 0, t, c));
  const output = blocks.reduce((x, block) => partsOfBlock(x, block).output, embeddings);
  const last = normalisedRows(rowIn(output, ids.length - 1), epsOfNorms);
  return [...productOf(last, transposedOf(out_head)).values];
}

// So many new ones put behind the ids, each time that of the largest logit.
function writtenOn(ids, count, model) {
  const written = [...ids];
  for (let i = 0; i < count; ++i) written.push(placeOfLargest(lastLogits(written, model)));
  return written;
}
