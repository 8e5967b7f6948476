#include "chapter/claims.hpp"

#include <cmath>

namespace attn {

bool rows_sum_to_one(const Tensor& weights, double tolerance) {
  for (std::size_t m = 0; m < weights.matrices(); ++m) {
    for (std::size_t row = 0; row < weights.rows(); ++row) {
      double sum = 0.0;
      for (std::size_t column = 0; column < weights.columns(); ++column) {
        sum += weights.at(m, row, column);
      }
      if (!(std::abs(sum - 1.0) <= tolerance)) return false;
    }
  }
  return true;
}

bool future_gets_no_weight(const Tensor& weights) {
  for (std::size_t m = 0; m < weights.matrices(); ++m) {
    for (std::size_t query = 0; query < weights.rows(); ++query) {
      for (std::size_t key = query + 1; key < weights.columns(); ++key) {
        if (weights.at(m, query, key) != 0.0F) return false;
      }
    }
  }
  return true;
}

}  // namespace attn
