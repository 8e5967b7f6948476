#include "model/embedding.hpp"

#include <fmt/format.h>

#include "attention/errors.hpp"
#include "attention/projections.hpp"

namespace attn {

Embedding::Embedding(std::size_t count, std::size_t width,
                     Generator generator) {
  require_size("Embedding", "count", count);
  require_size("Embedding", "width", width);
  weight = generator.randn(count, width);
}

void Embedding::require_ids(const arma::umat& ids) const {
  for (std::size_t b = 0; b < ids.n_rows; ++b) {
    for (std::size_t t = 0; t < ids.n_cols; ++t) {
      if (ids(b, t) < count()) continue;
      throw ValueError("Embedding",
                       fmt::format("sequence {}, place {} (counted from 0) "
                                   "holds id {}",
                                   b, t, ids(b, t)),
                       fmt::format("ids go from 0 to {}", count() - 1));
    }
  }
}

arma::fcube Embedding::forward(const arma::umat& ids) const {
  require_ids(ids);
  arma::fcube y(ids.n_cols, width(), ids.n_rows);  // (B, T, width)
  for (std::size_t b = 0; b < ids.n_rows; ++b) {
    // quote embedding
    y.slice(b) = weight.rows(ids.row(b));  // (T, width)
    // end quote
  }
  return y;
}

void Embedding::backward(const arma::fcube& grad_y, const arma::umat& ids) {
  require_gradient("Embedding", {"grad_y", grad_y},
                   {"ids", Shape{ids.n_rows, ids.n_cols, 1}}, width());
  require_ids(ids);
  if (grad_weight.is_empty()) grad_weight.zeros(arma::size(weight));
  for (std::size_t b = 0; b < ids.n_rows; ++b) {
    for (std::size_t t = 0; t < ids.n_cols; ++t) {
      grad_weight.row(ids(b, t)) += grad_y.slice(b).row(t);
    }
  }
}

std::vector<Parameter> Embedding::parameters(const std::string& name) {
  return {{name + ".weight", &weight, &grad_weight}};
}

}  // namespace attn
