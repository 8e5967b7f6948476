#include "terminal_session.hpp"

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace tool_test {
namespace {

// Far longer than anything takes: it only ends a test that would hang.
constexpr int patience = 60'000;  // milliseconds

}  // namespace

TerminalSession::TerminalSession(
    const std::vector<std::string>& words,
    const std::map<std::string, std::string>& variables) {
  const winsize size = {24, 80, 0, 0};
  child_ = forkpty(&terminal_, nullptr, nullptr, &size);
  if (child_ < 0) throw std::runtime_error("cannot open a terminal");
  if (child_ > 0) return;
  // A shell ignores none of them, whatever started these tests.
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    std::signal(signal, SIG_DFL);
  }
  for (const char* name : {"NO_COLOR", "TERM"}) unsetenv(name);
  for (const auto& [name, value] : variables) {
    setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> pointers;
  for (const std::string& word : words) {
    pointers.push_back(const_cast<char*>(word.c_str()));
  }
  pointers.push_back(nullptr);
  execv(pointers[0], pointers.data());
  _exit(127);
}

TerminalSession::~TerminalSession() {
  if (child_ > 0) {
    kill(child_, SIGKILL);
    wait();
  }
  close(terminal_);
}

std::string TerminalSession::read_until(const std::string& text) {
  char buffer[4096];
  std::size_t found = 0;
  while ((found = unread_.find(text)) == std::string::npos) {
    pollfd waiting{terminal_, POLLIN, 0};
    ssize_t size = 0;
    if (poll(&waiting, 1, patience) > 0) {
      size = read(terminal_, buffer, sizeof buffer);
    }
    BOOST_REQUIRE_MESSAGE(size > 0,
                          "expected \"" << text << "\", got " << unread_);
    unread_.append(buffer, static_cast<std::size_t>(size));
  }
  const std::string read = unread_.substr(0, found + text.size());
  unread_.erase(0, read.size());
  return read;
}

void TerminalSession::type(const std::string& keys) const {
  BOOST_REQUIRE(write(terminal_, keys.data(), keys.size()) ==
                static_cast<ssize_t>(keys.size()));
}

void TerminalSession::resize(unsigned short columns,
                             unsigned short rows) const {
  const winsize size = {rows, columns, 0, 0};
  ioctl(terminal_, TIOCSWINSZ, &size);
}

void TerminalSession::send(int signal) const {
  kill(child_, signal);
}

bool TerminalSession::is_as_a_shell_has_it() const {
  termios settings{};
  tcgetattr(terminal_, &settings);
  const tcflag_t both = ICANON | ECHO;
  return (settings.c_lflag & both) == both;
}

int TerminalSession::wait() {
  int status = 0;
  waitpid(child_, &status, 0);
  child_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace tool_test
