// In training, set each number of x to 0 with probability p and divide those
// that are kept by 1 - p; in evaluation, return x. What is kept is drawn with
// generator.bernoulli. Roughly 12 lines. The task in full is in dropout.hpp,
// hints are in dropout.hints.md.
#include "dropout.hpp"

arma::fmat exercise::dropout(const arma::fmat& x, double p, bool training,
                             attn::Generator generator) {
  throw attn::Unfinished("dropout");
}
