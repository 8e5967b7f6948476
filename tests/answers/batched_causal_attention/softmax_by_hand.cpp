#include "batched_causal_attention.hpp"

#include <cmath>

using namespace arma;

fcube exercise::batched_causal_attention(const fcube& batch,
                                         const attn::Linear& W_query,
                                         const attn::Linear& W_key,
                                         const attn::Linear& W_value,
                                         const umat& mask) {
  fcube Z(batch.n_rows, W_value.weight.n_rows, 0);
  batch.each_slice([&](const fmat& x) {
    fmat S = W_query.forward(x) * trans(W_key.forward(x));
    for (uword t = 0; t < S.n_rows; ++t)
      for (uword s = 0; s < S.n_cols; ++s)
        if (mask.at(t, s) == 1) S.at(t, s) = -datum::inf;
    S /= std::pow(float(W_key.d_out()), 0.5f);
    S.each_col() -= max(S, 1);
    S = exp(S);
    S.each_col() /= sum(S, 1);
    fcube one(S.n_rows, W_value.d_out(), 1);
    one.slice(0) = S * W_value.forward(x);
    Z = join_slices(Z, one);
  });
  return Z;
}
