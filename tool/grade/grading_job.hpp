#pragma once

#include <atomic>
#include <optional>
#include <thread>

#include "tool/grade/grade_exercise.hpp"

namespace attn::tool {

/// Grades one exercise beside what this thread does.
class GradingJob {
 public:
  GradingJob(HandedIn handed, const RunOptions& options);

  /// Ends it if it still runs.
  ~GradingJob();
  GradingJob(const GradingJob&) = delete;
  GradingJob& operator=(const GradingJob&) = delete;

  bool is_done() const { return done_; }

  /// What came of it, once it is done.
  const std::optional<Graded>& graded() const { return graded_; }

 private:
  void grade(RunOptions options);

  HandedIn handed_;
  StopFlag stop_{false};
  std::atomic<bool> done_{false};
  std::optional<Graded> graded_;
  std::thread thread_;
};

}  // namespace attn::tool
