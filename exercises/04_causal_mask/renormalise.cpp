// Set the weights of the future, s > t, to 0 and divide each row by the sum
// of what is left of it, so that it sums to 1 again. Roughly 4 lines. The
// task in full is in renormalise.hpp, hints are in renormalise.hints.md.
#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  throw attn::Unfinished("renormalise");
}
