#include "two_dimensional_output.hpp"

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const arma::uword width = output_width / num_heads;
  arma::fcube out(batch.n_rows, output_width, batch.n_slices);
  for (arma::uword h = 0; h < num_heads; ++h) {
    const attn::SelfAttentionV2 head(batch.n_cols, width, false, generator);
    for (arma::uword b = 0; b < batch.n_slices; ++b)
      out.slice(b).cols(h * width, (h + 1) * width - 1) =
          head.forward(batch.slice(b));
  }
  return out;
}
