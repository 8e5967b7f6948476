// From the gradient of the context vectors compute those of the queries, the
// keys and the values, back through mixing, softmax and scores. Roughly 10
// lines. The task in full is in attention_backward.hpp, hints are in
// attention_backward.hints.md.
#include "attention_backward.hpp"

exercise::AttentionGradients exercise::attention_backward(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values) {
  throw attn::Unfinished("attention_backward");
}
