#include "watch.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "color/color.hpp"
#include "exercise_files.hpp"
#include "file_stamp.hpp"
#include "keyboard.hpp"
#include "learn.hpp"
#include "lookup.hpp"
#include "progress.hpp"
#include "reports.hpp"
#include "wrong_usage.hpp"

namespace attn::tool {
namespace {

constexpr int look_every = 50;  // milliseconds

// The first exercise from `start` on that is not passed, going round; `start`
// if all are.
Exercise first_open(const std::vector<Exercise>& all, std::size_t start) {
  Progress progress = read_progress();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Exercise& exercise = all[(start + i) % all.size()];
    if (!progress[exercise.id].passed) return exercise;
  }
  return all[start % all.size()];
}

Exercise exercise_after(const Exercise& current) {
  const std::vector<Exercise> all = all_exercises();
  const auto here = std::find_if(
      all.begin(), all.end(),
      [&](const Exercise& exercise) { return exercise.id == current.id; });
  return first_open(all, static_cast<std::size_t>(here - all.begin()) + 1);
}

void clear_screen() {
  fmt::print("\x1b[H\x1b[2J\x1b[3J");
}

class Watch {
 public:
  Watch(Exercise exercise, const RunOptions& options)
      : exercise_(std::move(exercise)), options_(options) {}

  void run() {
    grade_now();
    while (true) {
      const std::optional<char> key = keyboard_.key_within(look_every);
      if (key == 'q') return;
      if (key) press(*key);
      if (stamp_of(learners_file(exercise_)) != graded_stamp_) grade_now();
      if (terminal_was_resized()) show(shown_);
    }
  }

 private:
  // The stamp is taken before the build: a save while it runs is graded after
  // it.
  void grade_now() {
    graded_stamp_ = stamp_of(learners_file(exercise_));
    clear_screen();
    fmt::print("{}: building and grading ...\n", exercise_.id);
    std::fflush(stdout);
    if (!graded_stamp_) {
      show(
          fmt::format("{} is not there. Save it again, or get the stub with "
                      "./attn reset {}\n",
                      path_text(learners_file(exercise_)), exercise_.id));
      return;
    }
    const Graded graded = grade_exercise(exercise_, std::nullopt, options_);
    if (graded.verdict == Verdict::passed) {
      change_progress(
          [&](Progress& progress) { progress[exercise_.id].passed = true; });
    }
    show(terminal_report({graded}, wants_color(STDOUT_FILENO)));
  }

  void show(const std::string& text) {
    shown_ = text;
    clear_screen();
    fmt::print("{}{}", shown_, keys());
    std::fflush(stdout);
  }

  std::string keys() const {
    const bool is_last = exercise_after(exercise_).id == exercise_.id;
    return fmt::format(
        "\nWatching {}\n  h hint   r task   l list{}   q quit\n",
        path_text(learners_file(exercise_)), is_last ? "" : "   n next");
  }

  // Below the verdict, or in its place: whatever is asked for stays until the
  // next save.
  void press(char key) {
    if (key == 'n') {
      exercise_ = exercise_after(exercise_);
      grade_now();
      return;
    }
    if (key != 'h' && key != 'r' && key != 'l') return;
    clear_screen();
    if (key == 'h') show_hint(exercise_.id);
    if (key == 'r') show_task(exercise_.id);
    if (key == 'l') show_list();
    fmt::print("{}", keys());
    std::fflush(stdout);
  }

  Keyboard keyboard_;
  Exercise exercise_;
  RunOptions options_;
  FileStamp graded_stamp_;
  std::string shown_;
};

}  // namespace

int watch(const WatchOptions& options) {
  const Exercise exercise = options.exercise.empty()
                                ? first_open(all_exercises(), 0)
                                : find_exercise(options.exercise);
  Watch(exercise, options.run).run();
  return 0;
}

}  // namespace attn::tool
