// A program outside of the tree.
#include <attention/attention.hpp>

int main() {
  const attn::AttentionOptions options{
      .d_in = 3, .d_out = 4, .context_length = 6};
  const attn::MultiHeadAttention attention(options, 2, attn::Generator(123));
  const arma::fcube inputs(6, 3, 1, arma::fill::ones);
  attention.forward(inputs).slice(0).print();  // (6, 4)
}
