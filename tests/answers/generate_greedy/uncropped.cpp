#include "generate_greedy.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  arma::urowvec text = ids;
  for (std::size_t i = 0; i < new_tokens; ++i) {
    const arma::fcube logits = model.forward(text);
    const arma::fmat rows = logits.slice(0);
    const arma::urowvec next = {rows.row(rows.n_rows - 1).index_max()};
    text = arma::join_rows(text, next);
  }
  return text;
}
