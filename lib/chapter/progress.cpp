#include "chapter/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "files/standard_output.hpp"

namespace attn {
namespace {

constexpr std::chrono::milliseconds between{100};

constexpr const char* clear_line = "\r\033[K";

}  // namespace

Progress::Progress(std::string what, std::string unit, std::size_t total,
                   std::chrono::milliseconds patience)
    : what_(std::move(what)),
      unit_(std::move(unit)),
      total_(total),
      at_terminal_(isatty(STDERR_FILENO) == 1),
      next_(Clock::now() + patience) {
}

Progress::~Progress() {
  if (spoke_ && at_terminal_) print_error(clear_line);
}

void Progress::done(std::size_t count) {
  if (Clock::now() < next_) return;
  if (at_terminal_) {
    print_error(fmt::format("{}{}: {} {} of {}", clear_line, what_, unit_,
                            count, total_));
  } else if (!spoke_) {
    print_error(fmt::format("{}: {} {}s\n", what_, total_, unit_));
  }
  spoke_ = true;
  next_ = Clock::now() + between;
}

}  // namespace attn
