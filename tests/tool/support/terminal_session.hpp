/// A program at a terminal, as a person sits at it: read, type, read on.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace tool_test {

class TerminalSession {
 public:
  /// The variables are set on top of the test's own, without NO_COLOR and
  /// TERM. Throws std::runtime_error if there is no terminal to be had.
  explicit TerminalSession(
      const std::vector<std::string>& words,
      const std::map<std::string, std::string>& variables = {});

  /// Ends the program if it still runs.
  ~TerminalSession();
  TerminalSession(const TerminalSession&) = delete;
  TerminalSession& operator=(const TerminalSession&) = delete;

  /// What has appeared since the last call, up to and with `text`. Fails the
  /// test, with what appeared in its place, if it does not come.
  std::string read_until(const std::string& text);

  /// "\x03" is Ctrl-C.
  void type(const std::string& keys) const;
  void resize(unsigned short columns, unsigned short rows = 30) const;

  /// Sends a signal to the program.
  void send(int signal) const;

  /// Whether the terminal hands on whole lines and echoes, as a shell has it.
  bool is_as_a_shell_has_it() const;

  /// The exit status, 128 + n if signal n ended it.
  int wait();

 private:
  int terminal_ = -1;
  pid_t child_ = 0;
  std::string unread_;
};

}  // namespace tool_test
