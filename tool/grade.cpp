#include "grade.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "build.hpp"
#include "color/color.hpp"
#include "files/output_file.hpp"
#include "grade_exercise.hpp"
#include "lookup.hpp"
#include "progress.hpp"
#include "project.hpp"
#include "reports.hpp"
#include "wrong_usage.hpp"

namespace attn::tool {
namespace {

std::vector<Exercise> exercises_of(const GradeOptions& options) {
  if (!options.exercises.empty() &&
      (options.all || !options.chapter.empty())) {
    throw WrongUsage(
        "--all and --chapter go without the name of an exercise");
  }
  if (!options.chapter.empty()) {
    const Chapter& chapter = find_chapter(options.chapter);
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
  if (!std::filesystem::is_regular_file(*options.file)) {
    throw WrongUsage("--file " + options.file->string() +
                     ": there is no such file");
  }
}

// Refuses a wrong --output before anything is built.
void require_output(const GradeOptions& options) {
  if (!options.output) return;
  try {
    require_writable(*options.output);
  } catch (const FileError& error) {
    throw WrongUsage(std::string("--output: ") + error.what());
  }
}

// Several exercises build faster together; each is then looked at by itself,
// so that one that does not compile hides no other.
void build_together(const std::vector<Exercise>& exercises,
                    const RunOptions& options) {
  if (learner_root() != source_root()) return;  // built one by one
  std::vector<std::string> targets;
  for (const Exercise& exercise : exercises) {
    targets.push_back(grader_target(exercise, options));
  }
  const BuildLock lock;
  build(targets);
}

void remember(const std::vector<Graded>& all) {
  change_progress([&](Progress& progress) {
    for (const Graded& graded : all) {
      if (graded.verdict != Verdict::passed) continue;
      progress[graded.exercise.id].passed = true;
    }
  });
}

std::string report_as(const GradeOptions& options,
                      const std::vector<Graded>& all) {
  if (options.format == "json") return json_report(all);
  if (options.format == "junit") return junit_report(all);
  return terminal_report(all, !options.output && wants_color(STDOUT_FILENO));
}

}  // namespace

int grade(const GradeOptions& options) {
  const std::vector<Exercise> exercises = exercises_of(options);
  require_file(options);
  require_output(options);
  if (options.run.sanitize) {
    std::fputs("Compiling with sanitizers, some 5 s for each exercise ...\n",
               stderr);
  }
  if (exercises.size() > 1) build_together(exercises, options.run);
  std::vector<Graded> all;
  for (const Exercise& exercise : exercises) {
    all.push_back(grade_exercise(exercise, options.file, options.run));
  }
  if (!options.file) remember(all);
  const std::string report = report_as(options, all);
  if (options.output) {
    write_file(*options.output, report);
  } else {
    std::fputs(report.c_str(), stdout);
  }
  const bool all_passed = std::all_of(
      all.begin(), all.end(),
      [](const Graded& graded) { return graded.verdict == Verdict::passed; });
  return all_passed ? 0 : 1;
}

}  // namespace attn::tool
