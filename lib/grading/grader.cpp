#include "grading/grader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "grading/arguments.hpp"

namespace attn {

const Candidate& Grader::candidate(std::string_view id) const {
  if (id == learner.id) return learner;
  if (id == solution.id) return solution;
  if (id == alternative.id) return alternative;
  for (const Candidate& misconception : misconceptions) {
    if (id == misconception.id) return misconception;
  }
  throw UsageError(fmt::format("--candidate={}: {} has the candidates {}", id,
                               exercise, fmt::join(candidate_ids(), ", ")));
}

std::vector<std::string> Grader::candidate_ids() const {
  std::vector<std::string> ids = {learner.id, solution.id, alternative.id};
  for (const Candidate& misconception : misconceptions) {
    ids.push_back(misconception.id);
  }
  return ids;
}

}  // namespace attn
