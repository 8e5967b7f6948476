#include "gelu.hpp"

#include "model/gelu.hpp"

arma::fmat exercise::gelu(const arma::fmat& x) {
  return attn::gelu(x);
}
