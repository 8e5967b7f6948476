#pragma once

#include <cstddef>

namespace attn {

/// How many rows normalise_rows takes at most.
constexpr std::size_t most_rows_to_normalise = 128;

/// y = (x - mean) / sqrt(variance + eps) ∘ scale + shift, row by row, for
/// some rows of a matrix that is kept column by column.
///
///   x, y    (rows, width), each column `stride` numbers after the last
///   rows    at most most_rows_to_normalise
///   scale, shift  `width` numbers each
void normalise_rows(const float* x, float* y, std::size_t stride,
                    std::size_t rows, std::size_t width, const float* scale,
                    const float* shift, float eps);

}  // namespace attn
