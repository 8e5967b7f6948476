#include "two_dimensional_output.hpp"

#include <cmath>

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const arma::uword width = output_width / num_heads;
  const arma::uword T = batch.n_rows;
  arma::fcube result(T, output_width, batch.n_slices);
  for (arma::uword h = 0; h < num_heads; ++h) {
    const attn::Linear W_query(batch.n_cols, width, false, generator);
    const attn::Linear W_key(batch.n_cols, width, false, generator);
    const attn::Linear W_value(batch.n_cols, width, false, generator);
    for (arma::uword b = 0; b < batch.n_slices; ++b) {
      const arma::fmat x = batch.slice(b);
      const arma::fmat scores = W_query.forward(x) * W_key.forward(x).t();
      const arma::fmat masked =
          attn::masked_fill(scores, attn::causal_mask(T), -arma::fdatum::inf);
      const arma::fmat weights =
          attn::softmax_rows(masked / std::sqrt(static_cast<float>(width)));
      result.slice(b).cols(h * width, (h + 1) * width - 1) =
          weights * W_value.forward(x);
    }
  }
  return result;
}
