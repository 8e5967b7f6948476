#include "model/fast/layer_norm_loops.hpp"

#include <cmath>

#include "attention/fast/instruction_sets.hpp"

namespace attn {

ATTN_FOR_EACH_INSTRUCTION_SET
void normalise_rows(const float* x, float* y, std::size_t stride,
                    std::size_t rows, std::size_t width, const float* scale,
                    const float* shift, float eps) {
  float mean[most_rows_to_normalise] = {};
  float factor[most_rows_to_normalise] = {};
  const auto count = static_cast<float>(width);
  for (std::size_t c = 0; c < width; ++c) {
    const float* column = x + c * stride;
    for (std::size_t r = 0; r < rows; ++r) mean[r] += column[r];
  }
  for (std::size_t r = 0; r < rows; ++r) mean[r] /= count;
  for (std::size_t c = 0; c < width; ++c) {
    const float* column = x + c * stride;
    for (std::size_t r = 0; r < rows; ++r) {
      const float distance = column[r] - mean[r];
      factor[r] += distance * distance;
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    factor[r] = 1.0F / std::sqrt(factor[r] / count + eps);
  }
  for (std::size_t c = 0; c < width; ++c) {
    const float* column = x + c * stride;
    float* to = y + c * stride;
    for (std::size_t r = 0; r < rows; ++r) {
      to[r] = (column[r] - mean[r]) * factor[r] * scale[c] + shift[c];
    }
  }
}

}  // namespace attn
