/// Texts that are put together, for settings that several models have or one
/// has several times: in one function alone, in the other alone, in both.
#pragma once

#include <initializer_list>
#include <string_view>

namespace attn {

/// The parts in a row, kept as long as the program runs.
std::string_view kept(std::initializer_list<std::string_view> parts);

}  // namespace attn
