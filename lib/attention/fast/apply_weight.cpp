#include "attention/fast/apply_weight.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "attention/errors.hpp"
#include "attention/fast/close_block.hpp"
#include "attention/fast/few_tokens.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/fast/tokens.hpp"

namespace attn {
namespace {

constexpr std::size_t most_tokens_at_a_time = 512;
constexpr std::size_t features_at_a_time = 1024;

void apply_tile(const ConstBlock& x, const ConstBlock& weight,
                const Block& to) {
  const Block product = close_block(to.rows, to.columns);
  multiply(x, weight.t(), product);
  for (std::size_t c = 0; c < to.columns; ++c) {
    std::copy_n(product.column(c), to.rows, to.column(c));
  }
}

void apply_to_few(const arma::fcube& x, const arma::fmat& weight,
                  arma::fcube& y) {
  ProductsOfFew products;
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    products.add(block_of(weight),
                 rows_of<const float>(x, b, 0, x.n_rows).t(), nullptr,
                 rows_of<float>(y, b, 0, x.n_rows).t());
  }
  products.run();
}

}  // namespace

arma::fcube apply_weight(const arma::fcube& x, const arma::fmat& weight) {
  if (x.n_cols != weight.n_cols) {
    throw ShapeError("Linear", {"x", x}, {"weight", weight},
                     fmt::format("x needs {} columns, one for each column of "
                                 "the weight",
                                 weight.n_cols));
  }
  arma::fcube y(x.n_rows, weight.n_rows, x.n_slices, arma::fill::none);
  const std::size_t T = x.n_rows;
  if (T < few_tokens) {
    apply_to_few(x, weight, y);
    return y;
  }
  Tasks tasks;
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t t = 0; t < T; t += most_tokens_at_a_time) {
      const std::size_t count = std::min(most_tokens_at_a_time, T - t);
      const auto rows = rows_of<const float>(x, b, t, count);
      const auto to = rows_of<float>(y, b, t, count);
      for (std::size_t f = 0; f < weight.n_rows; f += features_at_a_time) {
        const std::size_t some =
            std::min<std::size_t>(features_at_a_time, weight.n_rows - f);
        tasks.add(static_cast<double>(count * some * x.n_cols), [=, &weight] {
          apply_tile(rows, block_of(weight).rows_from(f, some),
                     to.columns_from(f, some));
        });
      }
    }
  }
  tasks.run();
  return y;
}

}  // namespace attn
