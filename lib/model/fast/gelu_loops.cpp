#include "model/fast/gelu_loops.hpp"

#include <cmath>

#include "attention/fast/instruction_sets.hpp"
#include "attention/fast/power_of_2.hpp"

namespace attn {

// exp(-|2 u|) is never too large, whatever x is.
ATTN_FOR_EACH_INSTRUCTION_SET
void gelu_in_place(float* numbers, std::size_t count) {
  constexpr float cubic = 0.044715F;
  constexpr float to_powers_of_2 = 2.30220819F;  // 2 sqrt(2 / pi) / ln 2
  for (std::size_t i = 0; i < count; ++i) {
    const float x = numbers[i];
    const float exponent = to_powers_of_2 * (x + cubic * x * x * x);
    const float power = power_of_2(-std::fabs(exponent));
    const float above = exponent < 0.0F ? power : 1.0F;
    numbers[i] = x * above / (1.0F + power);
  }
}

}  // namespace attn
