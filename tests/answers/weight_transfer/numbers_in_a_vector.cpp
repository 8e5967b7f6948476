#include "weight_transfer.hpp"

#include <vector>

void exercise::transfer_weights(const attn::SelfAttentionV2& from,
                                attn::SelfAttentionV1& to) {
  auto transposed = [](const arma::fmat& weight) {
    std::vector<float> numbers;
    for (arma::uword j = 0; j < weight.n_rows; ++j) {
      for (arma::uword i = 0; i < weight.n_cols; ++i) {
        numbers.push_back(weight(j, i));
      }
    }
    return arma::fmat(numbers.data(), weight.n_cols, weight.n_rows);
  };
  to.W_query = transposed(from.W_query.weight);
  to.W_key = transposed(from.W_key.weight);
  to.W_value = transposed(from.W_value.weight);
}
