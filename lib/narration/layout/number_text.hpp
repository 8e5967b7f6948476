#pragma once

#include <string>

#include "tensor/tensor.hpp"

namespace attn {

/// "0.2300", with `precision` decimals and never "-0.0000"; "-inf", "inf" and
/// "nan" as such; "1.2000e+09" where the digits before the point are many, of
/// whole numbers more than ten.
std::string fixed_text(double number, int precision);

/// How many decimals to show: none where all numbers are whole or infinite,
/// as in a mask, else `precision`.
int decimals_for(const Tensor& tensor, int precision);

/// fixed_text without the zeros at its end: "0.23", "2".
std::string short_text(double number, int precision);

/// short_text in parentheses if it is negative, for use behind an operator.
std::string factor_text(double number, int precision);

/// The number whose decimal digits fixed_text shows.
double rounded(double number, int precision);

}  // namespace attn
