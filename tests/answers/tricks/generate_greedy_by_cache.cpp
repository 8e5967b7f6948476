#include "model/gpt_cache.hpp"

#include "generate_greedy.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  arma::urowvec text = ids;
  attn::GptCache cache(model, 1);
  arma::umat context = ids;
  for (std::size_t i = 0; i < new_tokens; ++i) {
    const arma::fmat logits = cache.next_logits(context);
    context = logits.row(0).index_max();
    text = arma::join_rows(text, context);
  }
  return text;
}
