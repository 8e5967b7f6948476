/// An exercise as its grader sees it: what is tried, and who tries it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grading/outcome.hpp"
#include "grading/student.hpp"

namespace attn {

/// One implementation of an exercise, tried on the probe of a given index.
struct Candidate {
  std::string id;  // of a misconception its own
  std::string text;  // of a misconception: what is wrong, in two sentences
  std::function<Outcome(std::size_t probe)> attempt;
};

/// The learner's function, the reference solution, another right solution
/// that is unlike it, the misconceptions, and the probes on which they are
/// compared.
struct Grader {
  std::string exercise;  // "weight_transfer"
  std::vector<std::string> probes;  // each in a few words: "3 tokens, seed 7"
  Candidate learner;  // its id is "exercise"
  Candidate solution;  // its id is "solution"
  Candidate alternative;  // its id is "alternative"
  std::vector<Candidate> misconceptions;

  /// Throws UsageError, which lists all ids, if there is none of this id.
  const Candidate& candidate(std::string_view id) const;
  std::vector<std::string> candidate_ids() const;
};

/// The right implementations, and the learner's.
template <typename Functions>
struct Implementations {
  Functions learner;
  Functions solution;
  Functions alternative;  // written in another way: loops, other sums
};

/// A wrong implementation that learners arrive at. `Functions` is a function
/// pointer, or a struct of them if the exercise has several functions.
template <typename Functions>
struct Misconception {
  std::string_view id;
  std::string_view text;
  Functions functions;
};

/// Puts a grader together. `attempt(functions, probe, outcome)` tries
/// functions on one probe and records what comes out; probe.describe() says
/// in a few words what the probe is. probe.seed, if there is one, is drawn
/// anew for each student.
template <typename Functions, typename Probe>
Grader make_grader(
    std::string_view student, std::string exercise, std::vector<Probe> probes,
    void (*attempt)(const Functions&, const Probe&, Outcome&),
    const Implementations<Functions>& right,
    const std::vector<Misconception<Functions>>& misconceptions) {
  for (Probe& probe : probes) {
    if constexpr (requires { probe.seed; }) {
      probe.seed = seed_for(student, probe.seed);
    }
  }
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
                candidate("exercise", "", right.learner),
                candidate("solution", "", right.solution),
                candidate("alternative", "", right.alternative),
                {}};
  for (const Probe& probe : probes) grader.probes.push_back(probe.describe());
  for (const Misconception<Functions>& each : misconceptions) {
    grader.misconceptions.push_back(candidate(
        std::string(each.id), std::string(each.text), each.functions));
  }
  return grader;
}

/// Defined by each grader for its own exercise.
Grader grader(std::string_view student);

}  // namespace attn
