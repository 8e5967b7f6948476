#include "attention/fast/row_sums.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "attention/fast/instruction_sets.hpp"

namespace attn {
namespace {

// So many are summed up in float, and their sums in double: of thousands of
// numbers the last would count for less.
constexpr std::size_t summed_in_float = 128;
// Sums beside each other, whose number does not depend on the processor.
constexpr std::size_t lanes = 16;

ATTN_FOR_EACH_INSTRUCTION_SET
float sum_of(const float* __restrict numbers, std::size_t count) {
  std::array<double, lanes> sums{};
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      sums[lane] += static_cast<double>(numbers[i + lane]);
    }
  }
  double sum = 0.0;
  for (; i < count; ++i) sum += static_cast<double>(numbers[i]);
  for (const double part : sums) sum += part;
  return static_cast<float>(sum);
}

ATTN_FOR_EACH_INSTRUCTION_SET
void add_column(const float* __restrict column, std::size_t rows,
                float* __restrict sums) {
  for (std::size_t r = 0; r < rows; ++r) sums[r] += column[r];
}

void add_sums_of_columns(const ConstBlock& block, float* to) {
  std::vector<double> all(block.rows, 0.0);
  std::vector<float> some(block.rows);
  for (std::size_t c = 0; c < block.columns; c += summed_in_float) {
    std::fill(some.begin(), some.end(), 0.0F);
    const std::size_t end = std::min(c + summed_in_float, block.columns);
    for (std::size_t i = c; i < end; ++i) {
      add_column(block.column(i), block.rows, some.data());
    }
    std::transform(all.begin(), all.end(), some.begin(), all.begin(),
                   [](double a, float b) { return a + b; });
  }
  for (std::size_t r = 0; r < block.rows; ++r) {
    to[r] += static_cast<float>(all[r]);
  }
}

}  // namespace

void add_row_sums(const ConstBlock& block, float* to) {
  if (!block.transposed) {
    add_sums_of_columns(block, to);
    return;
  }
  for (std::size_t r = 0; r < block.rows; ++r) {
    to[r] += sum_of(block.column(r), block.columns);
  }
}

}  // namespace attn
