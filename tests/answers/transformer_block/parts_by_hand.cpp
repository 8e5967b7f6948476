#include "transformer_block.hpp"

#include "model/gelu.hpp"

arma::fcube exercise::transformer_block(const arma::fcube& x,
                                        const attn::TransformerBlock& block) {
  // Only the attention is the library's.
  const auto norm = [](const arma::fmat& m, const attn::LayerNorm& layer) {
    arma::fmat n = m.each_col() - arma::mean(m, 1);
    n.each_col() /= arma::sqrt(arma::var(m, 1, 1) + layer.eps());
    n.each_row() %= layer.scale;
    n.each_row() += layer.shift;
    return n;
  };
  arma::fcube normed(arma::size(x));
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    normed.slice(b) = norm(x.slice(b), block.norm1);
  }
  arma::fcube y = block.att.forward(normed) + x;
  for (arma::uword b = 0; b < x.n_slices; ++b) {
    const arma::fmat hidden =
        block.ff.up.forward(norm(y.slice(b), block.norm2));
    y.slice(b) += block.ff.down.forward(attn::gelu(hidden));
  }
  return y;
}
