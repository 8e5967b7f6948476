#include "scaled_weights.hpp"

arma::fmat exercise::scaled_weights(const arma::fmat& queries,
                                    const arma::fmat& keys) {
  const arma::mat q = arma::conv_to<arma::mat>::from(queries) /
                      std::sqrt(static_cast<double>(queries.n_cols));
  arma::mat columns = arma::conv_to<arma::mat>::from(keys) * q.t();
  columns.each_col([](arma::vec& column) {
    column = arma::exp(column - column.max());
    column /= arma::accu(column);
  });
  return arma::conv_to<arma::fmat>::from(columns.t());
}
