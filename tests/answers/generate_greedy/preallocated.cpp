#include "generate_greedy.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  arma::urowvec all(ids.n_elem + new_tokens, arma::fill::zeros);
  all.head(ids.n_elem) = ids;
  const arma::uword C = model.config.context_length;
  for (arma::uword n = ids.n_elem; n < all.n_elem; ++n) {
    const arma::uword first = n > C ? n - C : 0;
    const arma::umat context = all.cols(first, n - 1);
    const arma::fmat logits = model.forward(context).slice(0);
    const arma::frowvec last = logits.tail_rows(1);
    all(n) = last.index_max();
  }
  return all;
}
