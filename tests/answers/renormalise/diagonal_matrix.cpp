#include "renormalise.hpp"

arma::fmat exercise::renormalise(const arma::fmat& attn_weights) {
  const arma::mat lower =
      arma::trimatl(arma::conv_to<arma::mat>::from(attn_weights));
  const arma::vec reciprocals = 1.0 / arma::sum(lower, 1);
  const arma::mat scaled = arma::diagmat(reciprocals) * lower;
  return arma::conv_to<arma::fmat>::from(scaled);
}
