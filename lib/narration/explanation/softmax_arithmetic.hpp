#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attn {

/// What a softmax is worked out with.
struct SoftmaxForm {
  /// What is subtracted from the exponents: the largest; that only where the
  /// exponentials would be too long to show, or too small; or nothing.
  enum class Shift { always, as_needed, never };

  double divisor = 1.0;
  Shift shift = Shift::as_needed;
};

/// "exp(s_i / d) / (exp(s_1 / d) + ... + exp(s_n / d)) = 1.0000 / 3.0000 =
/// 0.3333": the weight of number `i` of a row of scores. Scores of -inf take
/// no part. Empty where the weight is none that a float holds.
std::string softmax_arithmetic(const std::vector<double>& scores,
                               std::size_t i, const SoftmaxForm& form,
                               double weight, int precision);

}  // namespace attn
