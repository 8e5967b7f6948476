#include "loops.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace loops {
namespace {

std::vector<double> softmax_of(const std::vector<double>& scores) {
  const double highest = *std::max_element(scores.begin(), scores.end());
  std::vector<double> weights(scores.size());
  double sum = 0.0;
  for (std::size_t s = 0; s < scores.size(); ++s) {
    weights[s] = std::exp(scores[s] - highest);
    sum += weights[s];
  }
  for (double& weight : weights) weight /= sum;
  return weights;
}

double dot(const arma::fmat& left, std::size_t left_row,
           const arma::fmat& right, std::size_t right_row) {
  double sum = 0.0;
  for (std::size_t i = 0; i < left.n_cols; ++i) {
    sum += static_cast<double>(left(left_row, i)) *
           static_cast<double>(right(right_row, i));
  }
  return sum;
}

}  // namespace

arma::fmat linear(const arma::fmat& x, const arma::fmat& weight) {
  arma::fmat result(x.n_rows, weight.n_rows);
  for (std::size_t t = 0; t < x.n_rows; ++t) {
    for (std::size_t k = 0; k < weight.n_rows; ++k) {
      result(t, k) = static_cast<float>(dot(x, t, weight, k));
    }
  }
  return result;
}

arma::fmat softmax(const arma::fmat& scores) {
  arma::fmat result(scores.n_rows, scores.n_cols);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    std::vector<double> row;
    for (std::size_t s = 0; s < scores.n_cols; ++s) {
      row.push_back(static_cast<double>(scores(t, s)));
    }
    const std::vector<double> weights = softmax_of(row);
    for (std::size_t s = 0; s < scores.n_cols; ++s) {
      result(t, s) = static_cast<float>(weights[s]);
    }
  }
  return result;
}

arma::fmat attention(const arma::fmat& queries, const arma::fmat& keys,
                     const arma::fmat& values, bool causal) {
  arma::fmat result(values.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    const std::size_t seen = causal ? t + 1 : keys.n_rows;
    std::vector<double> scores;
    for (std::size_t s = 0; s < seen; ++s) {
      scores.push_back(dot(queries, t, keys, s) /
                       std::sqrt(static_cast<double>(keys.n_cols)));
    }
    const std::vector<double> weights = softmax_of(scores);
    for (std::size_t k = 0; k < values.n_cols; ++k) {
      double sum = 0.0;
      for (std::size_t s = 0; s < seen; ++s) {
        sum += weights[s] * static_cast<double>(values(s, k));
      }
      result(t, k) = static_cast<float>(sum);
    }
  }
  return result;
}

}  // namespace loops
