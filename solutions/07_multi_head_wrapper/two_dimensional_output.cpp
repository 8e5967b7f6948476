// The wrapper puts its heads side by side, so d_out is the width of one head
// and the output is num_heads * d_out wide. For an output of a given width
// each head gets its share: two heads of width 1 make an output two wide.
#include "07_multi_head_wrapper/two_dimensional_output.hpp"

namespace solution {

arma::fcube output_of_width(const arma::fcube& batch,
                            std::size_t output_width, std::size_t num_heads,
                            attn::Generator generator) {
  const attn::AttentionOptions options{.d_in = batch.n_cols,
                                       .d_out = output_width / num_heads,
                                       .context_length = batch.n_rows};
  const attn::MultiHeadAttentionWrapper wrapper(options, num_heads,
                                                generator);
  return wrapper.forward(batch);  // (B, T, d_in) -> (B, T, output_width)
}

}  // namespace solution
