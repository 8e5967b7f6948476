#include "attention/fast/running_softmax.hpp"

#include <cmath>
#include <limits>

#include "attention/fast/instruction_sets.hpp"
#include "attention/fast/power_of_2.hpp"

namespace attn {
namespace {

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

float RunningSoftmax::log_sum(std::size_t query) const {
  return largest_[query] + std::log2(sum_[query]);
}

void scale_columns(const Block& block, const float* factors) {
  scale(block.first, block.rows, block.columns, block.stride, factors);
}

}  // namespace attn
