#pragma once

#include <cstdint>
#include <string_view>

namespace attn {

/// The seed that a probe has for this student: every id gives other seeds, so
/// that numbers copied from another student do not pass. Without an id it is
/// the probe's own.
std::uint64_t seed_for(std::string_view student, std::uint64_t seed);

}  // namespace attn
