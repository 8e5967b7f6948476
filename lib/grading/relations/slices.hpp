/// Rows, columns, sequences or heads of which something is true.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// Those of the first probe that has such.
struct Slices {
  std::vector<std::size_t> places;
  const ProbeResult* probe = nullptr;

  void add(const Case& one, std::size_t place);

  /// "on '5 tokens, d_in 4' rows 2, 4 and 3 more", with the name of one.
  std::string text(const std::string& name) const;
};

}  // namespace attn::relations
