// Exercise: make the queries, keys and values of all tokens with the three
// matrices, and return them as Projected{queries, keys, values}. Roughly 4
// lines. The task in full is in projections.hpp, hints are in
// projections.hints.md.
#include "projections.hpp"

Projected exercise::project_all(const arma::fmat& inputs,
                                const arma::fmat& W_query,
                                const arma::fmat& W_key,
                                const arma::fmat& W_value) {
  throw attn::Unfinished("project_all");
}
