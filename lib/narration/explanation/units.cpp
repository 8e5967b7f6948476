#include "narration/explanation/units.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/shade.hpp"

namespace attn {
namespace {

// Sets of results that grow together; a set is named by one of its members.
class Units {
 public:
  explicit Units(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }

  std::size_t of(std::size_t index) const {
    while (parents_[index] != index) index = parents_[index];
    return index;
  }

  void join(std::size_t a, std::size_t b) { parents_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parents_;
};

// The operands that the result shares its unit with.
std::vector<std::string> same_unit(const Document& document,
                                   const Step& step) {
  const Operation& operation = *step.operation;
  std::vector<std::string> names;
  if (operation.kind->moves()) {
    for (const Source& operand : operation.operands) {
      names.push_back(operand.name);
    }
  } else if (operation.operands.size() > 1 &&
             step.result->role == Role::values) {
    const Result& first = document.result(operation.operands[0].name);
    if (first.role == Role::weights) {
      names.push_back(operation.operands[1].name);
    }
  }
  return names;
}

}  // namespace

void share_scales(Document& document) {
  Units units(document.steps.size());
  std::map<std::string, std::size_t> step_of;
  std::optional<std::size_t> scores;
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    const Step& step = document.steps[i];
    if (!step.result) continue;
    step_of[step.result->name] = i;
    for (const std::string& name : same_unit(document, step)) {
      units.join(i, step_of.at(name));
    }
    if (step.result->role != Role::scores) continue;
    if (scores) units.join(i, *scores);
    scores = i;
  }
  std::map<std::size_t, float> scales;
  for (const auto& [name, i] : step_of) {
    float& scale = scales[units.of(i)];
    scale = std::max(scale, largest_number(document.steps[i].result->values));
  }
  for (const auto& [name, i] : step_of) {
    Result& result = *document.steps[i].result;
    result.scale = scales[units.of(i)];
    result.unit = document.steps[units.of(i)].result->name;
  }
}

}  // namespace attn
