#include "attention/fast/scores_backward.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "attention/fast/instruction_sets.hpp"
#include "attention/fast/power_of_2.hpp"

namespace attn {
namespace {

// Neighbours in memory are queries, which do not depend on each other, so
// that the processor takes many at once.
ATTN_FOR_EACH_INSTRUCTION_SET
void one_key(float* __restrict score, float* __restrict grad,
             const float* __restrict log_sum, const float* __restrict gain,
             std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const float weight = power_of_2(score[i] - log_sum[i]);
    const float gained = weight * (grad[i] - gain[i]);
    score[i] = weight;
    grad[i] = weight == 0.0F ? 0.0F : gained;
  }
}

}  // namespace

void scores_backward(const Block& scores, const Block& grad_weights,
                     const float* log_sums, const float* row_gains,
                     std::ptrdiff_t hidden) {
  const auto rows = static_cast<std::ptrdiff_t>(scores.rows);
  for (std::size_t key = 0; key < scores.columns; ++key) {
    const auto begin = static_cast<std::size_t>(std::clamp(
        hidden + static_cast<std::ptrdiff_t>(key), std::ptrdiff_t{0}, rows));
    std::fill_n(scores.column(key), begin, 0.0F);
    std::fill_n(grad_weights.column(key), begin, 0.0F);
    one_key(scores.column(key), grad_weights.column(key), log_sums, row_gains,
            begin, scores.rows);
  }
}

namespace {

// Sixteen sums beside each other, which are added in the end: neither their
// number nor their order depends on the processor.
constexpr std::size_t lanes = 16;

ATTN_FOR_EACH_INSTRUCTION_SET
float gain_of(const float* __restrict grad, const float* __restrict context,
              std::size_t count, bool* given) {
  std::array<float, lanes> sums{};
  std::array<std::uint32_t, lanes> any{};
  std::size_t c = 0;
  for (; c + lanes <= count; c += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const float product = grad[c + lane] * context[c + lane];
      const bool counts = grad[c + lane] != 0.0F;
      sums[lane] += counts ? product : 0.0F;
      any[lane] |= counts ? 1U : 0U;
    }
  }
  for (std::size_t lane = 0; c + lane < count; ++lane) {
    if (grad[c + lane] == 0.0F) continue;
    sums[lane] += grad[c + lane] * context[c + lane];
    any[lane] = 1;
  }
  float sum = 0.0F;
  std::uint32_t all = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    sum += sums[lane];
    all |= any[lane];
  }
  *given = all != 0;
  return sum;
}

}  // namespace

std::optional<float> row_gain(const float* grad, const float* context,
                              std::size_t width) {
  bool given = false;
  const float gain = gain_of(grad, context, width, &given);
  return given ? std::optional<float>(gain) : std::nullopt;
}

}  // namespace attn
