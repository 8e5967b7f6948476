#include "tool/learn/grade.hpp"

#include <fmt/chrono.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>

#include "color/color.hpp"
#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "tool/grade/grade_exercise.hpp"
#include "tool/grade/submission.hpp"
#include "tool/process/stop.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/progress.hpp"
#include "tool/project/project.hpp"
#include "tool/project/wrong_usage.hpp"
#include "tool/report/reports.hpp"
#include "tool/text/window_size.hpp"

namespace attn::tool {
namespace {

std::vector<Exercise> exercises_of(const GradeOptions& options) {
  if (!options.exercises.empty() && (options.all || options.chapter)) {
    throw WrongUsage(
        "--all and --chapter go without the name of an exercise");
  }
  if (options.chapter) {
    const Chapter& chapter = find_chapter(*options.chapter);
    if (chapter.exercises.empty()) {
      throw WrongUsage(chapter.id + " has no exercises");
    }
    return chapter.exercises;
  }
  if (options.exercises.empty()) return all_exercises();
  std::vector<Exercise> chosen;
  for (const std::string& word : options.exercises) {
    chosen.push_back(find_exercise(word));
  }
  return chosen;
}

void require_file(const GradeOptions& options) {
  if (!options.file) return;
  if (options.exercises.size() != 1) {
    throw WrongUsage("--file goes with the name of one exercise");
  }
  std::error_code error;
  if (!std::filesystem::exists(*options.file, error) ||
      std::filesystem::is_directory(*options.file, error)) {
    throw WrongUsage("--file " + options.file->string() +
                     ": there is no such file");
  }
}

// Refuses a wrong --output before anything is built.
void require_output(const GradeOptions& options) {
  if (!options.output) return;
  if (options.output->empty()) {
    throw WrongUsage("--output: expected a file, got an empty name");
  }
  try {
    require_writable(*options.output);
  } catch (const FileError& error) {
    throw WrongUsage(std::string("--output: ") + error.what());
  }
}

std::vector<HandedIn> handed_in(const std::vector<Exercise>& exercises,
                                const GradeOptions& options) {
  std::vector<HandedIn> handed;
  for (const Exercise& exercise : exercises) {
    handed.push_back(options.file ? hand_in(exercise, *options.file)
                                  : hand_in(exercise));
  }
  return handed;
}

// Another's tree stays as it was handed in: progress is kept where somebody
// learns.
bool is_a_learners_own(const GradeOptions& options) {
  if (options.file || !options.run.student.empty()) return false;
  return learner_root() == source_root() || has_state_folder();
}

void remember(const std::vector<Graded>& all) {
  change_progress([&](Progress& progress) {
    for (const Graded& graded : all) {
      if (graded.verdict != Verdict::passed) continue;
      progress[graded.exercise.id].passed = true;
    }
  });
}

void note_what_was_looked_at(std::vector<Graded>& all) {
  Progress progress = peek_at_progress();
  for (Graded& graded : all) {
    graded.hints = progress[graded.exercise.id].hints;
    graded.gave_up = progress[graded.exercise.id].gave_up;
  }
}

std::string utc_now() {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                     fmt::gmtime(std::time(nullptr)));
}

std::string report_as(const GradeOptions& options,
                      const std::vector<Graded>& all) {
  const ReportHead head{options.run.student, learner_root().string(),
                        utc_now(), project_version()};
  if (options.format == "json") return json_report(head, all);
  if (options.format == "junit") return junit_report(head, all);
  if (options.output) return terminal_report(all, {});
  return terminal_report(
      all, {wants_color(STDOUT_FILENO),
            std::min(window_size().columns, terminal_width), true});
}

}  // namespace

int grade(GradeOptions options) {
  if (options.output == "-") options.output.reset();  // standard output
  const std::vector<Exercise> exercises = exercises_of(options);
  require_file(options);
  require_output(options);
  if (options.run.sanitize) {
    print_error(
        "Compiling with sanitizers, some 5 s for each new text ...\n");
  }
  RunOptions run = options.run;
  run.stop = &stop_on_signals();
  std::vector<Graded> all = grade_all(handed_in(exercises, options), run);
  note_what_was_looked_at(all);
  if (is_a_learners_own(options)) remember(all);
  const std::string report = report_as(options, all);
  if (options.output) {
    write_file(*options.output, report);
  } else {
    print_out(report);
  }
  const bool all_passed = std::all_of(
      all.begin(), all.end(),
      [](const Graded& graded) { return graded.verdict == Verdict::passed; });
  return all_passed ? 0 : 1;
}

}  // namespace attn::tool
