/// Texts that are put together, for settings that a model has several times:
/// in one function alone, in the other alone, in both.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>

namespace attn {

/// The text, kept as long as the program runs.
inline std::string_view kept(std::string text) {
  static std::deque<std::string> texts;  // whose elements never move
  return texts.emplace_back(std::move(text));
}

}  // namespace attn
