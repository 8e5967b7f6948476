#include "generate_greedy.hpp"

#include <algorithm>

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  const arma::urowvec context = ids.tail(
      std::min<std::size_t>(ids.n_elem, model.config.context_length));
  const arma::fmat rows = model.forward(context).slice(0);
  const arma::uvec best = arma::index_max(rows, 1);
  arma::urowvec text = ids;
  for (std::size_t i = 0; i < new_tokens; ++i) {
    const arma::urowvec next = {best(i % best.n_elem)};
    text = arma::join_rows(text, next);
  }
  return text;
}
