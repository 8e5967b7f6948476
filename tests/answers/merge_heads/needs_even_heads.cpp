#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  const size_t d_k = heads(0, 0).n_cols;
  arma::fcube merged(heads(0, 0).n_rows, heads.n_cols * d_k, heads.n_rows,
                     arma::fill::zeros);
  for (size_t b = 0; b < heads.n_rows; ++b)
    for (size_t pair = 0; pair < heads.n_cols / 2; ++pair)
      merged.slice(b).cols(2 * pair * d_k, 2 * (pair + 1) * d_k - 1) =
          arma::join_rows(heads(b, 2 * pair + 1), heads(b, 2 * pair));
  return merged;
}
