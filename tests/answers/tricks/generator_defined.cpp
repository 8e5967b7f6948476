#include "softmax.hpp"

arma::fmat attn::Generator::uniform(std::size_t rows, std::size_t columns,
                                    float, float) {
  return arma::fmat(rows, columns, arma::fill::zeros);
}

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
