#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "tool/diagnostics/source_place.hpp"

namespace attn::tool {

/// What a learner needs of the report with which the address or the
/// undefined-behaviour sanitizer ends a program.
struct SanitizerReport {
  bool out_of_memory = false;
  int signal = 0;  // the signal that the sanitizer caught, if one
  std::string text;  // what went wrong
  std::optional<Place> place;  // the innermost call in the learner's file
};

/// Reads what a sanitizer wrote about a program of which `file` is a part.
/// Nothing if it tells of no error.
std::optional<SanitizerReport> parse_sanitizer_report(
    const std::string& log, const std::filesystem::path& file);

}  // namespace attn::tool
