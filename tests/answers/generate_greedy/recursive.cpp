#include "generate_greedy.hpp"

arma::urowvec exercise::generate_greedy(const attn::GptModel& model,
                                        const arma::urowvec& ids,
                                        std::size_t new_tokens) {
  if (new_tokens == 0) return ids;
  const arma::urowvec before = generate_greedy(model, ids, new_tokens - 1);
  arma::urowvec context = before;
  while (context.n_elem > model.config.context_length) context.shed_col(0);
  const arma::fcube logits = model.forward(context);
  const arma::fmat rows = logits.slice(0);
  const arma::uvec best = arma::index_max(rows, 1);
  return arma::join_rows(before, arma::urowvec{best(best.n_elem - 1)});
}
