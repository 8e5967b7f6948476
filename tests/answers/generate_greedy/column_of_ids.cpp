#include "generate_greedy.hpp"

#include <algorithm>

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  arma::urowvec text = ids;
  const std::size_t C = model.config.context_length;
  for (std::size_t i = 0; i < new_tokens; ++i) {
    const arma::urowvec context =
        text.tail(std::min<std::size_t>(text.n_elem, C));
    const arma::umat column = context.t();
    const arma::fcube logits = model.forward(column);
    const arma::frowvec last = logits.slice(logits.n_slices - 1).row(0);
    const arma::urowvec next = {last.index_max()};
    text = arma::join_rows(text, next);
  }
  return text;
}
