#pragma once

#include <optional>
#include <string>

namespace attn {

/// The whole text as a decimal number, "-1.5e3", whatever the language of the
/// machine; nothing if it is none. One that is too large is infinite, one
/// that is too small is 0.
std::optional<double> decimal_in(const std::string& text);

/// The same, rounded once to the nearest float.
std::optional<float> decimal_float_in(const std::string& text);

}  // namespace attn
