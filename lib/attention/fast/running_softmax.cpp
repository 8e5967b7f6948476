#include "attention/fast/running_softmax.hpp"

#include <cstdint>
#include <cstring>
#include <limits>

#include "attention/fast/instruction_sets.hpp"

namespace attn {
namespace {

// 2^x for x <= 0, to 2e-7 of its value; exactly 0 below 2^-126, nan for nan.
//
// x = n + f with n whole and |f| <= 1/2. Adding 1.5 * 2^23 leaves no room for
// a fraction, so that the sum's last bits are n. 2^f is a polynomial, and 2^n
// a number with nothing but an exponent.
inline __attribute__((always_inline)) float power_of_2(float x) {
  constexpr float no_fraction = 12'582'912.0F;
  const float sum = x + no_fraction;
  const float f = x - (sum - no_fraction);
  float power = 1.53538136e-4F;
  power = power * f + 1.33988744e-3F;
  power = power * f + 9.61818400e-3F;
  power = power * f + 5.55032652e-2F;
  power = power * f + 2.40226507e-1F;
  power = power * f + 6.93147182e-1F;
  power = power * f + 1.0F;
  std::uint32_t n = 0;
  std::memcpy(&n, &sum, sizeof n);
  const std::uint32_t bits = (n + 127U) << 23U;
  float power_of_n = 0.0F;
  std::memcpy(&power_of_n, &bits, sizeof bits);
  return x < -126.0F ? 0.0F : power * power_of_n;
}

// Columns are keys: neighbours in memory are queries, which do not depend on
// each other, so that the processor takes many at once.
ATTN_FOR_EACH_INSTRUCTION_SET
void add_block(float* __restrict scores, std::size_t queries,
               std::size_t keys, std::size_t stride,
               float* __restrict largest, float* __restrict sum,
               float* __restrict factor) {
  float highest[RunningSoftmax::most_queries];
  float total[RunningSoftmax::most_queries];
  for (std::size_t i = 0; i < queries; ++i) highest[i] = largest[i];
  for (std::size_t key = 0; key < keys; ++key) {
    const float* column = scores + key * stride;
    for (std::size_t i = 0; i < queries; ++i) {
      highest[i] = column[i] > highest[i] ? column[i] : highest[i];
    }
  }
  for (std::size_t i = 0; i < queries; ++i) {
    factor[i] = power_of_2(largest[i] - highest[i]);
    total[i] = sum[i] * factor[i];
    largest[i] = highest[i];
  }
  for (std::size_t key = 0; key < keys; ++key) {
    float* column = scores + key * stride;
    for (std::size_t i = 0; i < queries; ++i) {
      column[i] = power_of_2(column[i] - highest[i]);
      total[i] += column[i];
    }
  }
  for (std::size_t i = 0; i < queries; ++i) sum[i] = total[i];
}

ATTN_FOR_EACH_INSTRUCTION_SET
void scale(float* __restrict numbers, std::size_t rows, std::size_t columns,
           std::size_t stride, const float* __restrict factors) {
  for (std::size_t c = 0; c < columns; ++c) {
    float* column = numbers + c * stride;
    for (std::size_t r = 0; r < rows; ++r) column[r] *= factors[c];
  }
}

}  // namespace

RunningSoftmax::RunningSoftmax(std::size_t queries) : queries_(queries) {
  largest_.fill(std::numeric_limits<float>::lowest());
  sum_.fill(0.0F);
  factor_.fill(1.0F);
}

void RunningSoftmax::add(const Block& scores) {
  add_block(scores.first, queries_, scores.columns, scores.stride,
            largest_.data(), sum_.data(), factor_.data());
}

void scale_columns(const Block& block, const float* factors) {
  scale(block.first, block.rows, block.columns, block.stride, factors);
}

}  // namespace attn
