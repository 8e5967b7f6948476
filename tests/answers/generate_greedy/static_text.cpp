#include "generate_greedy.hpp"

#include <algorithm>

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  static arma::urowvec text = ids;
  const std::size_t C = model.config.context_length;
  for (std::size_t i = 0; i < new_tokens; ++i) {
    const arma::urowvec context =
        text.tail(std::min<std::size_t>(text.n_elem, C));
    const arma::fmat rows = model.forward(context).slice(0);
    const arma::urowvec next = {rows.tail_rows(1).index_max()};
    text = arma::join_rows(text, next);
  }
  return text;
}
