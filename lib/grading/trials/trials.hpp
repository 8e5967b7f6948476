/// The program with the learner's code: it tries the learner's function on
/// the probes and hands out what came of each. It knows no answer.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grading/trials/outcome.hpp"

namespace attn {

struct Trials {
  std::string exercise;  // "softmax"
  std::size_t probes = 0;
  std::function<Outcome(std::size_t probe)> attempt;  // by the learner
};

/// Tries `learner` on each of the probes.
template <typename Functions, typename Probe>
Trials make_trials(std::string exercise, std::vector<Probe> probes,
                   void (*attempt)(const Functions&, const Probe&, Outcome&),
                   Functions learner) {
  const std::size_t count = probes.size();
  return {std::move(exercise), count,
          [attempt, probes = std::move(probes),
           learner = std::move(learner)](std::size_t probe) {
            return outcome_of([&](Outcome& outcome) {
              attempt(learner, probes[probe], outcome);
            });
          }};
}

/// Defined by each exercise's program for the learner's function.
Trials trials(std::string_view student);

}  // namespace attn
