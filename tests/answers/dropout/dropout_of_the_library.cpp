#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  attn::Dropout layer(p, generator, attn::DropoutStream::native);
  layer.training = training;
  return layer.forward(x);
}
