#include "attention/scaled_dot_product_attention.hpp"

#include <cmath>

#include "attention/errors.hpp"
#include "attention/softmax.hpp"

namespace attn {

arma::fmat scaled_dot_product_attention(const arma::fmat& queries,
                                        const arma::fmat& keys,
                                        const arma::fmat& values,
                                        Trace* trace, KeptAttention* kept) {
  if (queries.n_cols != keys.n_cols) {
    throw ShapeError("scaled_dot_product_attention", {"queries", queries},
                     {"keys", keys}, "queries and keys need the same width");
  }
  if (keys.n_rows != values.n_rows) {
    throw ShapeError("scaled_dot_product_attention", {"keys", keys},
                     {"values", values}, "each key needs one value");
  }
  const arma::fmat attn_scores = queries * keys.t();  // (T, S)
  record(trace, "attn_scores", attn_scores);

  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat attn_weights = softmax_rows(attn_scores / scale);
  record(trace, "attn_weights", attn_weights);
  if (kept != nullptr) *kept = {queries, keys, values, attn_weights};

  const arma::fmat context_vec = attn_weights * values;  // (T, d_out)
  record(trace, "context_vec", context_vec);
  return context_vec;
}

}  // namespace attn
