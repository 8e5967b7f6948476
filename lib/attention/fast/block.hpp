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
};

using Block = BlockOf<float>;
using ConstBlock = BlockOf<const float>;

/// to = A B, or to = to + A B if `add`. A (m, k), B (k, n), to (m, n), which
/// is not transposed. One call of the BLAS's sgemm.
void multiply(const ConstBlock& a, const ConstBlock& b, const Block& to,
              bool add = false);

}  // namespace attn
