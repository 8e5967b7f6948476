#include "grading/relations.hpp"

namespace attn {

std::optional<Finding> find_relation(const std::vector<ProbeResult>&) {
  return std::nullopt;
}

}  // namespace attn
