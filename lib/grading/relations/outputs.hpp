/// The outputs that are wrong, and on which probes.
#pragma once

#include <cstddef>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// An output that is wrong on some of the probes that have it.
struct WrongOutput {
  /// All of these probes. Where some are right, `where` tells the wrong ones.
  Cases all;
  /// Those on which it is wrong.
  Cases wrong;
  /// Another output is wrong on more probes.
  bool is_lesser = false;

  bool is_wrong_everywhere() const {
    return all.list.size() == wrong.list.size();
  }
};

/// In the order in which they were recorded, but shapes after the numbers
/// that have them; what is made of another output, which is none of the
/// learner's, comes only if `derived` asks for it, and then alone.
std::vector<WrongOutput> wrong_outputs(const Probes& probes, bool derived);

/// The names of the outputs that are right on all probes.
std::vector<std::string> right_outputs(const Probes& probes);

}  // namespace attn::relations
