/// Blocks of matrices, for the fast path: where they lie, and their products.
#pragma once

#include <cstddef>

namespace attn {

/// A block of a larger matrix that is kept column by column. Entry (r, c) is
/// first[r + c * stride].
template <typename Number>
struct BlockOf {
  Number* first;
  std::size_t rows;
  std::size_t columns;
  std::size_t stride;  // from one column to the next
  bool transposed = false;  // rows and columns are those after transposing

  Number* column(std::size_t c) const { return first + c * stride; }

  BlockOf t() const { return {first, columns, rows, stride, !transposed}; }

  /// `count` of the rows, from one on.
  BlockOf rows_from(std::size_t begin, std::size_t count) const {
    const std::size_t step = transposed ? stride : 1;
    return {first + begin * step, count, columns, stride, transposed};
  }

  /// `count` of the columns, from one on.
  BlockOf columns_from(std::size_t begin, std::size_t count) const {
    return t().rows_from(begin, count).t();
  }
};

using Block = BlockOf<float>;
using ConstBlock = BlockOf<const float>;

/// A block that is all of its matrix.
inline Block block_in(float* numbers, std::size_t rows, std::size_t columns) {
  return {numbers, rows, columns, rows};
}

inline ConstBlock read_only(const Block& block) {
  return {block.first, block.rows, block.columns, block.stride,
          block.transposed};
}

/// to = scale A B, or to = to + scale A B if `add`. A (m, k), B (k, n), to
/// (m, n), which is not transposed. One call of the BLAS's sgemm; of its
/// sgemv where `to` has one row or column, for sgemm copies a matrix that is
/// read once.
void multiply(const ConstBlock& a, const ConstBlock& b, const Block& to,
              bool add = false, float scale = 1.0F);

}  // namespace attn
