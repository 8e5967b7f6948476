#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace attn {

/// Calls body(task) for each task from 0 on, in threads that each take the
/// next one, as long as there is one. Products of the BLAS run in the thread
/// that asks for them.
///
///   work  multiplications in all; few are not worth a team of threads
void share_out(std::size_t tasks, double work,
               const std::function<void(std::size_t)>& body);

/// Pieces of work that do not wait for each other, shared out together, so
/// that no thread is idle between one kind and the next.
class Tasks {
 public:
  /// `work` as above. Long ones should come first.
  void add(double work, std::function<void()> task) {
    work_ += work;
    tasks_.push_back(std::move(task));
  }

  void run() const {
    share_out(tasks_.size(), work_, [&](std::size_t i) { tasks_[i](); });
  }

 private:
  double work_ = 0;
  std::vector<std::function<void()>> tasks_;
};

/// How many parts of `size` there are in `count`, the last one as it comes.
constexpr std::size_t blocks(std::size_t count, std::size_t size) {
  return (count + size - 1) / size;
}

}  // namespace attn
