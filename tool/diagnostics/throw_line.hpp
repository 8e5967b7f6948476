#pragma once

#include <filesystem>
#include <optional>

#include "grading/trials/throw_place.hpp"
#include "tool/diagnostics/source_place.hpp"

namespace attn::tool {

/// The line of `file` that led to an exception: the innermost of the places
/// in `program` that lies in it. Asks addr2line, which comes with the
/// compiler; nothing where it is not, or no place lies in the file.
std::optional<Place> throw_line(const ThrowPlace& thrown_at,
                                const std::filesystem::path& program,
                                const std::filesystem::path& file);

}  // namespace attn::tool
