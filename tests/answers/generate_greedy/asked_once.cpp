#include "generate_greedy.hpp"

#include <algorithm>

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  arma::urowvec text = ids;
  const arma::urowvec context = ids.tail(
      std::min<std::size_t>(ids.n_elem, model.config.context_length));
  const arma::fmat rows = model.forward(context).slice(0);
  for (std::size_t i = 0; i < new_tokens; ++i) {
    const arma::urowvec next = {rows.row(rows.n_rows - 1).index_max()};
    text = arma::join_rows(text, next);
  }
  return text;
}
