/// How a learner's numbers relate to the expected ones, where no known
/// mistake explains them.
///
/// The relations stand in families of one file each, in `relations/`, and are
/// tried from the simplest to the weakest. One is told only if it holds for
/// every number of every probe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/findings/finding.hpp"
#include "grading/trials/outcome.hpp"

namespace attn {

/// One probe: what came of it, what came of the same call once more after
/// calls on other probes, and what was expected. `again` may be left empty if
/// there was no second call.
struct ProbeResult {
  std::string probe;  // in a few words: "5 tokens, d_in 4, seed 11"
  Outcome got;
  Outcome again;
  Outcome expected;
};

/// The simplest relation that holds on every probe; nothing if none is found,
/// if all is right, or if the code is unfinished.
std::optional<Finding> find_relation(const std::vector<ProbeResult>& results);

}  // namespace attn
