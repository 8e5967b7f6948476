#include "tool/grade/grading_job.hpp"

#include <utility>

namespace attn::tool {

GradingJob::GradingJob(HandedIn handed, const RunOptions& options)
    : handed_(std::move(handed)),
      thread_([this, options] { grade(options); }) {
}

GradingJob::~GradingJob() {
  stop_ = true;
  thread_.join();
}

void GradingJob::grade(RunOptions options) {
  options.stop = &stop_;
  try {
    graded_ = grade_all({handed_}, options).front();
  } catch (const Stopped&) {
    // Nobody waits for it.
  }
  done_ = true;
}

}  // namespace attn::tool
