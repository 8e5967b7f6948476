#include "grading/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "grading/findings/agreement.hpp"
#include "grading/models/search.hpp"
#include "grading/relations/relations.hpp"

namespace attn {
namespace {

constexpr const char* not_reached = "the program ended before it came to it";

Results results_of(const Candidate& candidate, std::size_t probes) {
  Results results;
  for (std::size_t probe = 0; probe < probes; ++probe) {
    results.outcomes[0].push_back(candidate.attempt(probe));
  }
  results.outcomes[1] = results.outcomes[0];
  results.complete = true;
  return results;
}

}  // namespace

Session::Session(Grader grader, Results results)
    : grader_(std::move(grader)), results_(std::move(results)) {
  expect();
}

Session::Session(Grader grader, std::string_view candidate)
    : grader_(std::move(grader)),
      results_(
          results_of(grader_.candidate(candidate), grader_.probes.size())) {
  expect();
}

void Session::expect() {
  for (std::size_t probe = 0; probe < grader_.probes.size(); ++probe) {
    expected_.push_back(grader_.right.front().attempt(probe));
    if (expected_.back().ending == Ending::returned) continue;
    throw std::logic_error("the solution of " + grader_.exercise +
                           " threw: " + expected_.back().error);
  }
}

std::optional<std::string> Session::first_disagreement(
    const std::vector<std::string>& names) const {
  const std::vector<Outcome>& got = results_.outcomes[0];
  std::size_t compared = 0;
  for (std::size_t probe = 0; probe < expected_.size(); ++probe) {
    for (const std::string& name : names) {
      if (expected_[probe].find(name) == nullptr) continue;
      ++compared;
      const std::string where = grader_.probes[probe];
      if (probe >= got.size()) {
        return fmt::format("{}: {}: {}", where, name, not_reached);
      }
      const std::optional<std::string> difference =
          disagreement(got[probe], expected_[probe], name);
      if (!difference) continue;
      if (got[probe].ending == Ending::unfinished) return difference;
      return fmt::format("{}: {}", where, *difference);
    }
  }
  if (compared > 0) return std::nullopt;
  throw std::logic_error("the solution of " + grader_.exercise +
                         " has no output of a test");
}

std::vector<std::string> Session::inputs() const {
  std::set<std::string> known;
  for (const GradedTest& test : grader_.tests) {
    known.insert(test.outputs.begin(), test.outputs.end());
  }
  std::vector<std::string> names;
  for (const Outcome& outcome : expected_) {
    for (const Output& output : outcome.outputs) {
      if (output.kind != OutputKind::input) continue;
      if (known.insert(output.name).second) names.push_back(output.name);
    }
  }
  return names;
}

std::optional<std::string> Session::first_changed_input(
    const std::vector<std::string>& names) const {
  const std::vector<Outcome>& got = results_.outcomes[0];
  for (std::size_t probe = 0; probe < got.size(); ++probe) {
    for (const std::string& name : names) {
      const bool can_be_compared = got[probe].find(name) != nullptr &&
                                   expected_[probe].find(name) != nullptr;
      if (!can_be_compared) continue;
      if (auto difference =
              disagreement(got[probe], expected_[probe], name)) {
        return fmt::format("{}: {}", grader_.probes[probe], *difference);
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> Session::first_change() const {
  const auto& [first, second] = results_.outcomes;
  for (std::size_t probe = 0; probe < expected_.size(); ++probe) {
    const std::string where = grader_.probes[probe];
    if (probe >= first.size() || probe >= second.size()) {
      return fmt::format("{}: {}", where, not_reached);
    }
    if (same_outcome(second[probe], first[probe])) continue;
    for (const Output& output : first[probe].outputs) {
      const auto difference =
          disagreement(second[probe], first[probe], output.name);
      if (!difference) continue;
      return fmt::format(
          "{}, called once more after the others (expected: what came the "
          "first time): {}",
          where, *difference);
    }
    return fmt::format(
        "{}, called once more after the others: it ended in "
        "another way than the first time",
        where);
  }
  return std::nullopt;
}

bool Session::is_right() const {
  return results_.complete && is_expected() && !first_change();
}

bool Session::is_expected() const {
  return std::equal(expected_.begin(), expected_.end(),
                    results_.outcomes[0].begin(), results_.outcomes[0].end(),
                    same_outcome);
}

std::optional<Finding> Session::diagnosis() const {
  const std::vector<Outcome>& got = results_.outcomes[0];
  const bool is_open = results_.complete && !is_expected() &&
                       !ended(Ending::unfinished) && !first_change();
  if (!is_open) return std::nullopt;
  for (const Candidate& mistake : grader_.mistakes) {
    std::size_t probe = 0;
    while (probe < got.size() &&
           same_outcome(got[probe], mistake.attempt(probe))) {
      ++probe;
    }
    if (probe == got.size()) return mistake.finding;
  }
  const auto chosen = smallest_mistake(grader_.model, got);
  if (!chosen) return std::nullopt;
  std::vector<Finding> findings;
  for (const std::size_t choice : *chosen) {
    findings.push_back(grader_.model.choices[choice].finding);
  }
  return joined(findings);
}

std::optional<Finding> Session::relation() const {
  if (!results_.complete || ended(Ending::unfinished)) return std::nullopt;
  std::vector<ProbeResult> probes;
  for (std::size_t probe = 0; probe < expected_.size(); ++probe) {
    probes.push_back({grader_.probes[probe], results_.outcomes[0][probe],
                      results_.outcomes[1][probe], expected_[probe]});
  }
  return find_relation(probes);
}

std::string Session::unfinished_probe() const {
  const std::size_t probes = grader_.probes.size();
  const std::size_t first = results_.outcomes[0].size();
  const std::size_t second = results_.outcomes[1].size();
  if (first < probes) return grader_.probes[first];
  if (second < probes) return grader_.probes[probes - 1 - second];
  return "";
}

ThrowPlace Session::first_throw() const {
  for (const Outcome& outcome : results_.outcomes[0]) {
    if (outcome.ending == Ending::threw) return outcome.thrown_at;
  }
  return {};
}

bool Session::ended(Ending ending) const {
  return std::any_of(
      results_.outcomes[0].begin(), results_.outcomes[0].end(),
      [&](const Outcome& outcome) { return outcome.ending == ending; });
}

}  // namespace attn
