#include "tool/watch/keyboard.hpp"

#include <poll.h>
#include <unistd.h>

#include <csignal>

#include "color/color.hpp"
#include "tool/project/wrong_usage.hpp"
#include "tool/watch/screen.hpp"

namespace attn::tool {
namespace {

// A signal handler reaches nothing but globals.
termios before{};
volatile std::sig_atomic_t resized = 0;
volatile std::sig_atomic_t has_screen = 0;

// Ctrl-Z: the shell gets its terminal as it was, without the screen that is
// drawn over it.
void pause_for_the_shell(int) {
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
  if (has_screen != 0) {
    [[maybe_unused]] const auto written =
        write(STDOUT_FILENO, leave_screen.data(), leave_screen.size());
  }
  std::raise(SIGSTOP);
}

// And fg: whoever had the terminal in between may have changed it.
void read_keys_at_once() {
  termios keys = before;
  keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &keys);
}

}  // namespace

Keyboard::Keyboard() {
  if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &before) != 0) {
    throw WrongUsage("watch reads keys, so it needs a terminal");
  }
  std::signal(SIGWINCH, [](int) { resized = 1; });
  has_screen = terminal_is_dumb() ? 0 : 1;
  std::signal(SIGTSTP, pause_for_the_shell);
  std::signal(SIGCONT, [](int) {
    read_keys_at_once();
    resized = 1;
  });
  read_keys_at_once();
}

Keyboard::~Keyboard() {
  tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

std::optional<char> Keyboard::key_within(int milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  if (poll(&input, 1, milliseconds) <= 0) return std::nullopt;
  char key = 'q';
  return read(STDIN_FILENO, &key, 1) == 1 ? key : 'q';
}

bool terminal_was_resized() {
  const bool was = resized != 0;
  resized = 0;
  return was;
}

}  // namespace attn::tool
