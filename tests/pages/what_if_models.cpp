// The chapters of models, computed with lib/model.
#include "attention/attention.hpp"
#include "model/gpt_model.hpp"
#include "model/transformer_block.hpp"
#include "what_if.hpp"

namespace what_if {

using namespace attn;

namespace {

arma::fmat columns_of_head(const arma::fmat& x, std::size_t head,
                           std::size_t heads) {
  const std::size_t width = x.n_cols / heads;
  return x.cols(head * width, (head + 1) * width - 1);
}

}  // namespace

// The block's own attention knows no temperature: here it is put together.
void chapter_13(Results& results, const Change& change) {
  const std::size_t tokens = 6, width = 4, heads = 2;
  Generator generator(123);
  const arma::fmat x = generator.uniform(tokens, width, 0, 1);
  const TransformerBlock block({.context_length = tokens,
                                .emb_dim = width,
                                .n_heads = heads,
                                .drop_rate = 0.0},
                               generator);
  const arma::fmat normed = block.norm1.forward(x);
  const arma::fmat q = block.att.W_query.forward(normed);
  const arma::fmat k = block.att.W_key.forward(normed);
  const arma::fmat v = block.att.W_value.forward(normed);
  arma::fmat context;
  for (std::size_t h = 0; h < heads; ++h) {
    context = arma::join_rows(
        context,
        attend(columns_of_head(q, h, heads), columns_of_head(k, h, heads),
               columns_of_head(v, h, heads), change, true)
            .context);
  }
  const arma::fmat after = x + block.att.out_proj.forward(context);
  arma::fcube once_more(tokens, width, 1);
  once_more.slice(0) = block.norm2.forward(after);
  const arma::fmat fed = block.ff.forward(once_more).slice(0);
  add(results, "norm1", normed);
  add(results, "att.context_vec", context);
  add(results, "after_attention", after);
  add(results, "feed_forward", fed);
  add(results, "block.output", after + fed);
}

// Nothing that the reader changes here reaches it.
void chapter_14(Results& results, const Change&) {
  const GptModel model({.vocab_size = 8,
                        .context_length = 8,
                        .emb_dim = 6,
                        .n_heads = 2,
                        .n_layers = 2,
                        .drop_rate = 0.0},
                       Generator(123));
  const arma::umat ids = {{3, 6, 1, 6, 0, 4}};
  add(results, "logits", model.forward(ids).slice(0));
}

void chapter_15(Results& results, const Change& change) {
  const arma::fmat logits = {
      {4.51F, 0.89F, -1.90F, 6.75F, 1.63F, -1.62F, -1.89F, 6.28F, 1.79F}};
  const float temperature = change.temperature;
  add(results, "probas", softmax_over(logits, 1.0F));
  add(results, "cold_probas", softmax_over(logits, 0.1F));
  add(results, "hot_probas", softmax_over(logits, 5.0F));
  if (temperature > 0.0F) {
    add(results, "scaled_logits", logits / temperature);
  }
  add(results, "scaled_probas", softmax_over(logits, temperature));
  arma::fmat kept = logits;
  kept.transform([](float z) { return z < 4.0F ? -arma::fdatum::inf : z; });
  add(results, "top_k_probas", softmax_over(kept, 1.0F));
  add(results, "chosen_probas", softmax_over(kept, temperature));
}

}  // namespace what_if
