#include "merge_heads.hpp"

arma::fcube exercise::merge_heads(const attn::Heads& heads) {
  return attn::merge_heads(heads);
}
