/// An exercise as its grader sees it: what is tried, and who tries it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grading/outcome.hpp"

namespace attn {

/// One implementation of an exercise, tried on the probe of a given index.
struct Candidate {
  std::string id;  // "exercise", "solution", or the misconception's own
  std::string text;  // of a misconception: what is wrong, in two sentences
  std::function<Outcome(std::size_t probe)> attempt;
};

/// The learner's function, the reference solution, the misconceptions, and
/// the probes on which they are compared.
struct Grader {
  std::string exercise;  // "weight_transfer"
  std::vector<std::string> probes;  // each in a few words: "3 tokens, seed 7"
  Candidate learner;  // its id is "exercise"
  Candidate solution;  // its id is "solution"
  std::vector<Candidate> misconceptions;

  /// Throws UsageError, which lists all ids, if there is none of this id.
  const Candidate& candidate(std::string_view id) const;
  std::vector<std::string> candidate_ids() const;
};

/// A wrong implementation that learners arrive at. `Functions` is a function
/// pointer, or a struct of them if the exercise has several functions.
template <typename Functions>
struct Misconception {
  std::string id;
  std::string text;
  Functions functions;
};

/// Puts a grader together. `attempt(functions, probe, outcome)` tries
/// functions on one probe and records what comes out; probe.describe() says
/// in a few words what the probe is.
template <typename Functions, typename Probe>
Grader make_grader(
    std::string exercise, const std::vector<Probe>& probes,
    void (*attempt)(const Functions&, const Probe&, Outcome&),
    Functions learner, Functions solution,
    const std::vector<Misconception<Functions>>& misconceptions) {
  const auto candidate = [&](std::string id, std::string text,
                             Functions functions) {
    return Candidate{std::move(id), std::move(text), [=](std::size_t probe) {
                       return outcome_of([&](Outcome& outcome) {
                         attempt(functions, probes[probe], outcome);
                       });
                     }};
  };
  Grader grader{std::move(exercise),
                {},
                candidate("exercise", "", learner),
                candidate("solution", "", solution),
                {}};
  for (const Probe& probe : probes) grader.probes.push_back(probe.describe());
  for (const Misconception<Functions>& each : misconceptions) {
    grader.misconceptions.push_back(
        candidate(each.id, each.text, each.functions));
  }
  return grader;
}

/// Defined by each grader for its own exercise.
Grader grader();

}  // namespace attn
