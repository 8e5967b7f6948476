#include "grading/grader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "files/usage_error.hpp"
#include "grading/models/search.hpp"

namespace attn {
namespace {

std::vector<std::string> parts_of(std::string_view id) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t plus = id.find('+');
    parts.emplace_back(id.substr(0, plus));
    if (plus == id.npos) return parts;
    id.remove_prefix(plus + 1);
  }
}

// The choices of a model that these ids name, each on a knob of its own.
std::optional<std::vector<std::size_t>> choices_named(
    const Model& model, const std::vector<std::string>& ids) {
  std::vector<std::size_t> chosen;
  for (const std::string& id : ids) {
    for (std::size_t i = 0; i < model.choices.size(); ++i) {
      if (model.choices[i].finding.id == id) chosen.push_back(i);
    }
  }
  if (chosen.size() != ids.size()) return std::nullopt;
  for (std::size_t i = 1; i < chosen.size(); ++i) {
    if (model.choices[chosen[i]].knob == model.choices[chosen[i - 1]].knob) {
      return std::nullopt;
    }
  }
  return chosen;
}

}  // namespace

Candidate Grader::candidate(std::string_view id) const {
  for (const std::vector<Candidate>* list : {&right, &mistakes}) {
    for (const Candidate& each : *list) {
      if (each.finding.id == id) return each;
    }
  }
  if (const auto chosen = choices_named(model, parts_of(id))) {
    std::vector<Finding> findings;
    for (const std::size_t choice : *chosen) {
      findings.push_back(model.choices[choice].finding);
    }
    return {joined(findings),
            [attempt = model.attempt, chosen = *chosen](std::size_t probe) {
              return attempt(0, chosen, probe);
            }};
  }
  throw UsageError(fmt::format("--candidate={}: {} has the candidates {}", id,
                               exercise, fmt::join(candidate_ids(), ", ")));
}

std::vector<std::string> Grader::candidate_ids() const {
  std::vector<std::string> ids = {"exercise"};
  for (const Candidate& each : right) ids.push_back(each.finding.id);
  for (const Model::Choice& choice : model.choices) {
    ids.push_back(choice.finding.id);
  }
  for (const Candidate& each : mistakes) ids.push_back(each.finding.id);
  return ids;
}

}  // namespace attn
