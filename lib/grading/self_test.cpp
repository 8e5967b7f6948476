#include "grading/self_test.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "grading/agreement.hpp"
#include "grading/search.hpp"
#include "grading/session.hpp"

namespace attn {
namespace {

constexpr int students = 50;

std::vector<Outcome> outcomes_of(const Candidate& candidate,
                                 std::size_t probes) {
  std::vector<Outcome> outcomes;
  for (std::size_t probe = 0; probe < probes; ++probe) {
    outcomes.push_back(candidate.attempt(probe));
  }
  return outcomes;
}

// The first probe on which a candidate does not do what is expected; the
// number of probes if there is none.
std::size_t first_unlike(const Candidate& candidate,
                         const std::vector<Outcome>& expected) {
  std::size_t probe = 0;
  while (probe < expected.size() &&
         same_outcome(candidate.attempt(probe), expected[probe])) {
    ++probe;
  }
  return probe;
}

std::vector<Candidate> wrong_candidates(const Grader& grader) {
  std::vector<Candidate> wrong = grader.mistakes;
  for (const Model::Choice& choice : grader.model.choices) {
    wrong.push_back(grader.candidate(choice.finding.id));
  }
  return wrong;
}

void check_numbers(const Grader& grader, const std::string& student,
                   std::vector<std::string>& faults) {
  const std::vector<Outcome> expected =
      outcomes_of(grader.right.front(), grader.probes.size());
  for (const Candidate& right : grader.right) {
    const std::size_t probe = first_unlike(right, expected);
    if (probe == expected.size()) continue;
    faults.push_back(fmt::format("{} does not pass for student \"{}\": {}",
                                 right.finding.id, student,
                                 grader.probes[probe]));
  }
  for (const Candidate& wrong : wrong_candidates(grader)) {
    if (first_unlike(wrong, expected) < expected.size()) continue;
    faults.push_back(fmt::format("{} passes for student \"{}\"",
                                 wrong.finding.id, student));
  }
}

void check_names(const Grader& grader, const std::string& student,
                 std::vector<std::string>& faults) {
  for (const Candidate& wrong : wrong_candidates(grader)) {
    const Session session(grader, wrong.finding.id);
    const std::optional<Finding> found = session.diagnosis();
    const std::string name = found ? found->id : "nothing";
    if (name == wrong.finding.id) continue;
    faults.push_back(fmt::format("{} is taken for {} for student \"{}\"",
                                 wrong.finding.id, name, student));
  }
}

void check_texts(const Grader& grader, std::vector<std::string>& faults) {
  std::set<std::string> ids;
  for (const Candidate& wrong : wrong_candidates(grader)) {
    const auto& [id, text, question] = wrong.finding;
    if (!text.ends_with('.')) faults.push_back(id + ": the text has no end");
    if (!question.ends_with('?')) {
      faults.push_back(id + ": the question is none");
    }
    if (!ids.insert(id).second) faults.push_back(id + " is there twice");
  }
  if (ids.size() < 3) faults.push_back("there are fewer than 3 mistakes");
}

}  // namespace

std::vector<std::string> faults_of(
    const std::function<Grader(std::string_view student)>& grader) {
  std::vector<std::string> faults;
  check_texts(grader(""), faults);
  for (const std::string student : {"", "jane"}) {
    check_names(grader(student), student, faults);
  }
  check_numbers(grader(""), "", faults);
  for (int i = 1; i <= students; ++i) {
    const std::string student = fmt::format("student {}", i);
    check_numbers(grader(student), student, faults);
  }
  return faults;
}

}  // namespace attn
