#include "grading/grader_program/self_test.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <utility>

#include "grading/findings/agreement.hpp"

namespace attn {
namespace {

constexpr int students = 50;
// Right answers are tried on all probes to the end, which takes longest.
constexpr int students_of_right_answers = 3;

// What a candidate makes of the probes, of each when it is first asked for.
class Lazily {
 public:
  Lazily(Candidate candidate, std::size_t probes)
      : candidate_(std::move(candidate)), outcomes_(probes) {}

  std::size_t probes() const { return outcomes_.size(); }
  const Outcome& of(std::size_t probe) {
    if (!outcomes_[probe]) outcomes_[probe] = candidate_.attempt(probe);
    return *outcomes_[probe];
  }

 private:
  Candidate candidate_;
  std::vector<std::optional<Outcome>> outcomes_;
};

// The first probe on which a candidate does not do what is expected; the
// number of probes if there is none.
std::size_t first_unlike(const Candidate& candidate, Lazily& expected) {
  std::size_t probe = 0;
  while (probe < expected.probes() &&
         same_outcome(candidate.attempt(probe), expected.of(probe))) {
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

void check_right(const Grader& grader, const std::string& student,
                 Lazily& expected, std::vector<std::string>& faults) {
  for (std::size_t i = 1; i < grader.right.size(); ++i) {
    const Candidate& right = grader.right[i];
    const std::size_t probe = first_unlike(right, expected);
    if (probe == expected.probes()) continue;
    faults.push_back(fmt::format("{} does not pass for student \"{}\": {}",
                                 right.finding.id, student,
                                 grader.probes[probe]));
  }
}

void check_wrong(const Grader& grader, const std::string& student,
                 Lazily& expected, std::vector<std::string>& faults) {
  for (const Candidate& wrong : wrong_candidates(grader)) {
    if (first_unlike(wrong, expected) < expected.probes()) continue;
    faults.push_back(fmt::format("{} passes for student \"{}\"",
                                 wrong.finding.id, student));
  }
}

// A mistake before this one that does the same, in the order in which they
// are looked for.
std::optional<std::string> taken_for(const Candidate& wrong,
                                     const Grader& grader) {
  Lazily made(wrong, grader.probes.size());
  for (const Candidate& other : wrong_candidates(grader)) {
    if (other.finding.id == wrong.finding.id) return std::nullopt;
    if (first_unlike(other, made) == made.probes()) return other.finding.id;
  }
  return std::nullopt;
}

void check_names(const Grader& grader, const std::string& student,
                 std::vector<std::string>& faults) {
  for (const Candidate& wrong : wrong_candidates(grader)) {
    const std::optional<std::string> other = taken_for(wrong, grader);
    if (!other) continue;
    faults.push_back(fmt::format("{} is taken for {} for student \"{}\"",
                                 wrong.finding.id, *other, student));
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
  for (int i = 0; i <= students; ++i) {
    const std::string student = i == 0 ? "" : fmt::format("student {}", i);
    const Grader of_student = grader(student);
    Lazily expected(of_student.right.front(), of_student.probes.size());
    check_wrong(of_student, student, expected, faults);
    if (i > students_of_right_answers) continue;
    check_right(of_student, student, expected, faults);
  }
  return faults;
}

}  // namespace attn
