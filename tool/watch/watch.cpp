#include "tool/watch/watch.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

#include "color/color.hpp"
#include "files/standard_output.hpp"
#include "tool/grade/grading_job.hpp"
#include "tool/learn/learn.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/file_stamp.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/progress.hpp"
#include "tool/report/reports.hpp"
#include "tool/watch/keyboard.hpp"
#include "tool/watch/screen.hpp"

namespace attn::tool {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int look_every = 20;  // milliseconds
// After so long without a verdict a run is left to end, whatever is saved
// meanwhile: one who saves all the time gets verdicts too.
constexpr std::chrono::seconds patience{3};

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

// What fills the screen.
enum class Page { task, verdict, hint, list };

bool same_text_in(const HandedIn& a, const HandedIn& b) {
  return a.submission == b.submission && a.why == b.why;
}

class Watch {
 public:
  Watch(const Exercise& exercise, const RunOptions& options)
      : exercise_(exercise), options_(options) {
    begin(exercise);
  }

  void run(const StopFlag& stop) {
    while (!stop) {
      const std::optional<char> key = keyboard_.key_within(look_every);
      if (key == 'q') return;
      if (key) press(*key);
      look_at_file();
      take_verdict();
      if (terminal_was_resized()) show();
    }
  }

  // For the terminal as it was before.
  std::string last_verdict() const {
    if (!graded_) return "";
    const std::string verdict = report(terminal_width, true);
    if (!job_) return verdict;
    return verdict + fmt::format(
                         "\nThis is of the text before your last save; "
                         "./attn grade {} grades that.\n",
                         exercise_.id);
  }

 private:
  void begin(const Exercise& exercise) {
    exercise_ = exercise;
    next_ = exercise_after(exercise);
    graded_.reset();
    page_ = Page::task;
    grade();
    show();
  }

  // The stamps are taken before the text is read a second time, which is the
  // one that is graded: a save after them is seen the next time.
  void grade() {
    if (!job_) waiting_since_ = Clock::now();
    handed_ = hand_in(exercise_);  // which headers there are
    stamps_ = stamps();
    handed_ = hand_in(exercise_);
    job_.reset();
    job_ = std::make_unique<GradingJob>(handed_, options_);
  }

  // Of the file, and of the folder and the headers in it: one that is new
  // changes the folder.
  std::vector<FileStamp> stamps() const {
    const std::filesystem::path file = learners_file(exercise_);
    std::vector<FileStamp> found = {stamp_of(file),
                                    stamp_of(file.parent_path())};
    if (!handed_.submission) return found;
    for (const auto& [name, text] : handed_.submission->headers) {
      found.push_back(stamp_of(file.parent_path() / name));
    }
    return found;
  }

  // A save that changes nothing disturbs nothing.
  void look_at_file() {
    const std::vector<FileStamp> found = stamps();
    if (found == stamps_) return;
    const bool has_waited = Clock::now() - waiting_since_ > patience;
    if (job_ && found.front() && has_waited) return;
    if (same_text_in(hand_in(exercise_), handed_)) {
      stamps_ = found;
      return;
    }
    grade();
    page_ = Page::verdict;
    show();
  }

  void take_verdict() {
    if (!job_ || !job_->is_done()) return;
    graded_ = job_->graded();
    job_.reset();
    if (!graded_) return;
    if (graded_->verdict == Verdict::passed) {
      change_progress(
          [&](Progress& progress) { progress[exercise_.id].passed = true; });
      next_ = exercise_after(exercise_);
    }
    const bool is_news = graded_->verdict != Verdict::unfinished;
    if (is_news) page_ = Page::verdict;
    show();
  }

  void press(char key) {
    switch (key) {
      case ' ':
        screen_.show_more();
        return;
      case 'h':
        hint_ = hint_message(exercise_.id, screen_.width());
        page_ = Page::hint;
        break;
      case 't':
        page_ = Page::task;
        break;
      case 'v':
        page_ = Page::verdict;
        break;
      case 'l':
        page_ = Page::list;
        break;
      case 's':
        options_.sanitize = !options_.sanitize;
        grade();
        break;
      case 'n':
        // Typed ahead of a verdict it would skip an exercise.
        if (!job_ && next_.id != exercise_.id) begin(next_);
        return;
      default:
        return;
    }
    show();
  }

  void show() { screen_.show({text(), status(), keys()}); }

  std::string text() const {
    switch (page_) {
      case Page::task:
        return task_message(exercise_.id, screen_.width());
      case Page::verdict:
        return graded_ ? report(screen_.width(), false) : "";
      case Page::hint:
        return hint_;
      case Page::list:
        return list_message();
    }
    return "";
  }

  std::string report(std::size_t width, bool with_next) const {
    return terminal_report({*graded_},
                           {wants_color(STDOUT_FILENO), width, with_next});
  }

  std::string status() const {
    const std::string sanitizing =
        options_.sanitize ? " with sanitizers" : "";
    if (job_ && graded_ && page_ == Page::verdict) {
      return fmt::format(
          "Grading{} ... the verdict above is of the text before.",
          sanitizing);
    }
    if (job_) return fmt::format("Grading{} ...", sanitizing);
    const std::string file = path_text(learners_file(exercise_));
    if (page_ == Page::verdict || !graded_) return "Watching " + file;
    if (graded_->verdict == Verdict::unfinished) {
      return "UNFINISHED: write " + file + ", and save it";
    }
    const std::string all = report(screen_.width(), false);
    return all.substr(0, all.find('\n'));
  }

  std::string keys() const {
    std::string text = "h hint, t task, v verdict, l list, ";
    text += options_.sanitize ? "s no sanitizers" : "s sanitize";
    if (next_.id != exercise_.id) text += ", n next: " + next_.id;
    return text + ", q quit";
  }

  Keyboard keyboard_;
  Screen screen_;
  Exercise exercise_;
  Exercise next_;  // after it; itself if there is none
  RunOptions options_;
  HandedIn handed_;  // what is graded, or was
  std::vector<FileStamp> stamps_;  // of the files then
  Clock::time_point waiting_since_;
  std::unique_ptr<GradingJob> job_;
  std::optional<Graded> graded_;  // the last verdict on this exercise
  Page page_ = Page::task;
  std::string hint_;
};

}  // namespace

int watch(const WatchOptions& options) {
  const Exercise exercise = options.exercise.empty()
                                ? first_open(all_exercises(), 0)
                                : find_exercise(options.exercise);
  const StopFlag& stop = stop_on_signals();
  std::string last;
  {
    Watch watching(exercise, options.run);
    watching.run(stop);
    last = watching.last_verdict();
  }
  if (signal_came()) throw Stopped();
  print_out(last);
  return 0;
}

}  // namespace attn::tool
