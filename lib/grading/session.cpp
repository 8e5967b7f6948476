#include "grading/session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "grading/signal_stack.hpp"

namespace attn {
namespace {

const Outcome& attempt_once(const Candidate& candidate, std::size_t probe,
                            std::map<std::size_t, Outcome>& outcomes) {
  const auto known = outcomes.find(probe);
  if (known != outcomes.end()) return known->second;
  return outcomes.emplace(probe, candidate.attempt(probe)).first->second;
}

}  // namespace

Session::Session(Grader grader, std::string_view candidate)
    : grader_(std::move(grader)), candidate_(grader_.candidate(candidate)) {
}

const Outcome& Session::got(std::size_t probe) {
  provide_signal_stack();
  return attempt_once(candidate_, probe, got_);
}

const Outcome& Session::expected(std::size_t probe) {
  const Outcome& outcome = attempt_once(grader_.solution, probe, expected_);
  if (outcome.ending == Ending::returned) return outcome;
  throw std::logic_error("the solution of " + grader_.exercise +
                         " threw: " + outcome.error);
}

std::optional<std::string> Session::first_disagreement(
    const std::vector<std::string>& names) {
  require_outputs(names);
  for (std::size_t probe = 0; probe < grader_.probes.size(); ++probe) {
    for (const std::string& name : names) {
      if (expected(probe).find(name) == nullptr) continue;
      const std::optional<std::string> difference =
          disagreement(got(probe), expected(probe), name);
      if (!difference) continue;
      if (got(probe).ending == Ending::unfinished) return difference;
      return fmt::format("{}: {}", grader_.probes[probe], *difference);
    }
  }
  return std::nullopt;
}

std::optional<Diagnosis> Session::diagnosis() {
  if (ended(Ending::unfinished) || does_the_same_as(grader_.solution)) {
    return std::nullopt;
  }
  for (const Candidate& misconception : grader_.misconceptions) {
    if (does_the_same_as(misconception)) {
      return Diagnosis{misconception.id, misconception.text};
    }
  }
  return std::nullopt;
}

void Session::require_outputs(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    bool found = false;
    for (std::size_t probe = 0; probe < grader_.probes.size(); ++probe) {
      found = found || expected(probe).find(name) != nullptr;
    }
    if (!found) {
      throw std::logic_error("the solution of " + grader_.exercise +
                             " has no output " + name);
    }
  }
}

ThrowPlace Session::first_throw() const {
  for (const auto& [probe, outcome] : got_) {
    if (outcome.ending == Ending::threw) return outcome.thrown_at;
  }
  return {};
}

bool Session::ended(Ending ending) const {
  return std::any_of(got_.begin(), got_.end(), [&](const auto& entry) {
    return entry.second.ending == ending;
  });
}

bool Session::does_the_same_as(const Candidate& other) {
  for (std::size_t probe = 0; probe < grader_.probes.size(); ++probe) {
    const bool is_solution = other.id == grader_.solution.id;
    if (is_solution && !same_outcome(got(probe), expected(probe)))
      return false;
    if (!is_solution && !same_outcome(got(probe), other.attempt(probe))) {
      return false;
    }
  }
  return true;
}

}  // namespace attn
