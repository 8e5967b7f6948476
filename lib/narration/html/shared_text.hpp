#pragma once

#include <cstddef>
#include <string_view>

namespace attn {

/// The longest piece that occurs in both texts, of several the first in `a`.
/// Nothing if there is none longer than `shortest` bytes. Whole characters of
/// UTF-8.
std::string_view longest_shared_piece(std::string_view a, std::string_view b,
                                      std::size_t shortest);

}  // namespace attn
