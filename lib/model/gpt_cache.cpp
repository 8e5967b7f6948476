#include "model/gpt_cache.hpp"

#include "attention/errors.hpp"

namespace attn {

arma::fmat last_rows(const arma::fcube& x) {
  arma::fmat rows(x.n_slices, x.n_cols);
  for (std::size_t b = 0; b < rows.n_rows; ++b) {
    rows.row(b) = x.slice(b).row(x.n_rows - 1);
  }
  return rows;
}

GptCache::GptCache(const GptModel& model, std::size_t batch) : model_(model) {
  if (model.drop_emb.active()) {
    throw ValueError("GptCache", "the model is in training with dropout",
                     "call eval() before generating");
  }
  blocks_.reserve(model.trf_blocks.size());
  for (const TransformerBlock& block : model.trf_blocks) {
    blocks_.emplace_back(block.att, batch);
  }
}

arma::fmat GptCache::next_logits(const arma::umat& ids) {
  // quote cached
  arma::fcube x = model_.embed(ids, size());  // (B, t, emb_dim)
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    x = model_.trf_blocks[i].forward(x, blocks_[i]);
  }
  const arma::fcube last =
      x.rows(x.n_rows - 1, x.n_rows - 1);  // (B, 1, emb_dim)
  // end quote
  return last_rows(model_.logits_of(last));
}

void GptCache::clear() {
  for (KeyValueCache& block : blocks_) block.clear();
}

}  // namespace attn
