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
void each_key(float* __restrict scores, float* __restrict grads,
              const float* __restrict log_sums,
              const float* __restrict row_gains, std::size_t queries,
              std::size_t keys) {
  for (std::size_t key = 0; key < keys; ++key) {
    float* score = scores + key * queries;
    float* grad = grads + key * queries;
    for (std::size_t i = 0; i < queries; ++i) {
      const float weight = power_of_2(score[i] - log_sums[i]);
      const float gained = weight * (grad[i] - row_gains[i]);
      score[i] = weight;
      grad[i] = weight == 0.0F ? 0.0F : gained;
    }
  }
}

void hide(const Block& block, std::ptrdiff_t hidden) {
  const auto rows = static_cast<std::ptrdiff_t>(block.rows);
  for (std::size_t key = 0; key < block.columns; ++key) {
    const std::ptrdiff_t before = hidden + static_cast<std::ptrdiff_t>(key);
    if (before <= 0) continue;
    std::fill_n(block.column(key), std::min(before, rows), 0.0F);
  }
}

}  // namespace

void scores_backward(const Block& scores, const Block& grad_weights,
                     const float* log_sums, const float* row_gains,
                     std::ptrdiff_t hidden) {
  each_key(scores.first, grad_weights.first, log_sums, row_gains, scores.rows,
           scores.columns);
  hide(scores, hidden);
  hide(grad_weights, hidden);
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
