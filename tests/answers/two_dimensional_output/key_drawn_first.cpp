#include "two_dimensional_output.hpp"

#include <cmath>

arma::fcube exercise::output_of_width(const arma::fcube& batch,
                                      std::size_t output_width,
                                      std::size_t num_heads,
                                      attn::Generator generator) {
  const auto width = output_width / num_heads;
  const auto T = batch.n_rows;
  arma::fcube out(T, output_width, batch.n_slices);
  for (size_t h = 0; h < num_heads; ++h) {
    attn::Linear k(batch.n_cols, width, false, generator);
    attn::Linear q(batch.n_cols, width, false, generator);
    attn::Linear v(batch.n_cols, width, false, generator);
    for (size_t b = 0; b < batch.n_slices; ++b) {
      arma::fmat x = batch.slice(b);
      arma::fmat s =
          q.forward(x) * k.forward(x).t() / std::sqrt(float(output_width));
      s.elem(arma::find(attn::causal_mask(T))).fill(-arma::fdatum::inf);
      out.slice(b).cols(h * width, h * width + width - 1) =
          attn::softmax_rows(s) * v.forward(x);
    }
  }
  return out;
}
