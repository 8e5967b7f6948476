/// An exercise as its grader sees it: what is tried, and what is known.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grading/findings/finding.hpp"
#include "grading/models/model.hpp"
#include "grading/trials/outcome.hpp"

namespace attn {

/// A test case: these outputs are the solution's on every probe.
struct GradedTest {
  std::string name;  // a sentence: "each_row_sums_to_1"
  std::vector<std::string> outputs;
};

/// Something that makes an outcome of each probe.
struct Candidate {
  Finding finding;  // of a mistake: what it is; otherwise its id alone
  std::function<Outcome(std::size_t probe)> attempt;
};

struct Grader {
  std::string exercise;  // "weight_transfer"
  std::vector<std::string> probes;  // each in a few words: "3 tokens, seed 7"
  std::vector<GradedTest> tests;
  std::vector<Candidate> right;  // the solution is the first
  Model model;
  std::vector<Candidate> mistakes;  // that are no settings of the model
  /// Functions of the library that may not be called, by their names up to
  /// the arguments or to a part of the name: "attn::softmax_rows". A name
  /// with arguments is of that function alone.
  std::vector<std::string> forbidden;

  /// The candidate of an id: a right one, a mistake, a choice of the model or
  /// several of them joined with "+". Throws UsageError, which lists all ids,
  /// if there is none.
  Candidate candidate(std::string_view id) const;

  /// Of the learner ("exercise"), the right ones, the choices, the mistakes.
  std::vector<std::string> candidate_ids() const;
};

/// A wrong implementation that learners arrive at and that is no setting of
/// the model.
template <typename Functions>
struct Mistake {
  std::string_view id;
  std::string_view text;
  std::string_view question;
  Functions functions;
};

/// What an exercise's author writes down. `Functions` is a struct of the
/// functions that the learner writes, or one std::function.
template <typename Functions, typename Knobs>
struct Definition {
  std::string exercise;
  std::vector<GradedTest> tests;
  Functions solution;
  Functions alternative;  // right too, in another way: loops, other sums
  Functions (*model)(const Knobs&);  // right for Knobs{}
  std::vector<Knob<Knobs>> knobs;
  /// Other settings that are right, and fail in another way when one of the
  /// wrong ones is set too: an own softmax gives nan where attn::softmax_rows
  /// throws.
  std::vector<void (*)(Knobs&)> ways = {};
  std::vector<Mistake<Functions>> mistakes = {};
  std::vector<std::string> forbidden = {};
};

/// The model of a definition. `outcome(functions, probe)` is what functions
/// make of a probe.
template <typename Functions, typename Knobs, typename OutcomeOf>
Model make_model(const Definition<Functions, Knobs>& definition,
                 OutcomeOf outcome) {
  Model model;
  std::vector<void (*)(Knobs&)> setters;
  for (std::size_t i = 0; i < definition.knobs.size(); ++i) {
    for (const Setting<Knobs>& setting : definition.knobs[i].wrong) {
      model.choices.push_back(
          {{std::string(setting.id), std::string(setting.text),
            std::string(setting.question)},
           i});
      setters.push_back(setting.set);
    }
  }
  model.ways += definition.ways.size();
  model.attempt = [=, functions = definition.model, ways = definition.ways](
                      std::size_t way, const std::vector<std::size_t>& chosen,
                      std::size_t probe) {
    Knobs knobs;
    if (way > 0) ways[way - 1](knobs);
    for (const std::size_t choice : chosen) setters[choice](knobs);
    return outcome(functions(knobs), probe);
  };
  return model;
}

/// Puts a grader together. `attempt(functions, probe, outcome)` tries
/// functions on one probe and records what comes out; probe.describe() says
/// in a few words what the probe is.
template <typename Functions, typename Knobs, typename Probe>
Grader make_grader(const Definition<Functions, Knobs>& definition,
                   const std::vector<Probe>& probes,
                   void (*attempt)(const Functions&, const Probe&,
                                   Outcome&)) {
  const auto outcome = [=](const Functions& functions, std::size_t probe) {
    return outcome_of(
        [&](Outcome& made) { attempt(functions, probes[probe], made); });
  };
  const auto candidate = [=](Finding finding, Functions functions) {
    return Candidate{std::move(finding), [=](std::size_t probe) {
                       return outcome(functions, probe);
                     }};
  };
  Grader grader;
  grader.exercise = definition.exercise;
  for (const Probe& probe : probes) grader.probes.push_back(probe.describe());
  grader.tests = definition.tests;
  grader.right = {candidate({"solution", "", ""}, definition.solution),
                  candidate({"alternative", "", ""}, definition.alternative),
                  candidate({"model", "", ""}, definition.model(Knobs{}))};
  for (const Mistake<Functions>& mistake : definition.mistakes) {
    grader.mistakes.push_back(
        candidate({std::string(mistake.id), std::string(mistake.text),
                   std::string(mistake.question)},
                  mistake.functions));
  }
  grader.model = make_model(definition, outcome);
  grader.forbidden = definition.forbidden;
  return grader;
}

/// Defined by each grader for its own exercise.
Grader grader(std::string_view student);

}  // namespace attn
