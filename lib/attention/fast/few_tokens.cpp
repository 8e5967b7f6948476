#include "attention/fast/few_tokens.hpp"

#include <algorithm>
#include <array>

#include "attention/fast/close_block.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/fast/threads.hpp"

namespace attn {
namespace {

constexpr std::size_t most_parts = 8;
constexpr std::size_t least_columns = 32;  // of a part

std::size_t columns_of_part(const ConstBlock& weight) {
  return std::max(blocks(weight.columns, most_parts), least_columns);
}

std::size_t parts_of(const ConstBlock& weight) {
  return blocks(weight.columns, columns_of_part(weight));
}

// The column of one token, which may be a row of what it lies in.
struct TokenOf {
  Block y;
  std::size_t t;

  void fill(const float* bias) const {
    const std::size_t step = y.transposed ? y.stride : 1;
    float* to = y.columns_from(t, 1).first;
    for (std::size_t i = 0; i < y.rows; ++i) to[i * step] = bias[i];
  }

  // to = A B, or to + A B
  void set(const ConstBlock& a, const ConstBlock& b, bool add) const {
    const Block to = y.columns_from(t, 1);
    if (y.transposed) return multiply(b.t(), a.t(), to.t(), add);
    multiply(a, b, to, add);
  }
};

}  // namespace

// The sum of the columns of S, one for each part, is S times a vector of
// ones.
void ProductsOfFew::add_up(const Product& product, const float* sums) {
  static constexpr std::array<float, most_parts> ones = {1, 1, 1, 1,
                                                         1, 1, 1, 1};
  const Block& y = product.y;
  const std::size_t parts = parts_of(product.weight);
  for (std::size_t t = 0; t < y.columns; ++t) {
    const TokenOf token = {y, t};
    if (product.bias) token.fill(product.bias);
    token.set({sums + product.first_sum + t * y.rows, y.rows, parts,
               y.rows * y.columns},
              {ones.data(), parts, 1, parts}, product.bias != nullptr);
  }
}

void ProductsOfFew::add(const ConstBlock& weight, const ConstBlock& x,
                        const float* bias, const Block& y) {
  products_.push_back({weight, x, bias, y, sums_});
  sums_ += parts_of(weight) * y.rows * y.columns;
}

void ProductsOfFew::run() const {
  float* const sums = close_block(sums_, 1).first;
  Tasks tasks;
  for (const Product& product : products_) {
    const std::size_t columns = columns_of_part(product.weight);
    for (std::size_t part = 0; part < parts_of(product.weight); ++part) {
      const std::size_t first = part * columns;
      const std::size_t some =
          std::min(columns, product.weight.columns - first);
      const std::size_t size = product.y.rows * product.y.columns;
      const Block sum = block_in(sums + product.first_sum + part * size,
                                 product.y.rows, product.y.columns);
      tasks.add(static_cast<double>(size * some), [=, &product] {
        multiply(product.weight.columns_from(first, some),
                 product.x.rows_from(first, some), sum);
      });
    }
  }
  tasks.run();
  const SingleThreadedBlas blas;
  for (const Product& product : products_) add_up(product, sums);
}

}  // namespace attn
