#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace attn {

/// Says on standard error how far long work has come: at a terminal in a line
/// that changes and goes away in the end, elsewhere in one line, and not at
/// all where the work is done within a second.
class Progress {
 public:
  /// "Training: step 120 of 400", for `what` "Training" and `unit` "step". It
  /// speaks once work has taken longer than `patience`.
  Progress(std::string what, std::string unit, std::size_t total,
           std::chrono::milliseconds patience = std::chrono::seconds(1));
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// So much is done.
  void done(std::size_t count);

 private:
  using Clock = std::chrono::steady_clock;

  std::string what_;
  std::string unit_;
  std::size_t total_;
  bool at_terminal_;
  bool spoke_ = false;
  Clock::time_point next_;  // when to speak
};

}  // namespace attn
