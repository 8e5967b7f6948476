/// Where in a program the last exception was thrown.
#pragma once

#include <cstdint>
#include <vector>

namespace attn {

/// Places in a program's file, the innermost first: what addr2line reads.
using ThrowPlace = std::vector<std::uintptr_t>;

/// Remembers the calls that lead here, of those that lie in the program whose
/// function `in_program` is.
void remember_throw(const void* in_program) noexcept;

/// What was remembered last; empty if nothing was, or where the system does
/// not tell.
ThrowPlace last_throw();

}  // namespace attn
