#pragma once

#include <string>

#include "narration/explanation/number.hpp"

namespace attn {

/// How a weight of causal attention came about whose operation keeps the
/// "scores", (T, T), and has their "divisor": a softmax over the keys that
/// come no later than the query.
std::string causal_softmax_text(const Number& number, int precision);

}  // namespace attn
