#include "program.hpp"

#include <fcntl.h>
#include <pty.h>
#include <spawn.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

#include "temporary_folder.hpp"

extern char** environ;

namespace support {
namespace {

// What the child's descriptors become. Owns the C library's structure.
class Redirections {
 public:
  Redirections() { ::posix_spawn_file_actions_init(&actions_); }
  Redirections(const Redirections&) = delete;
  Redirections& operator=(const Redirections&) = delete;
  ~Redirections() { ::posix_spawn_file_actions_destroy(&actions_); }

  void open(int descriptor, const std::string& file) {
    ::posix_spawn_file_actions_addopen(&actions_, descriptor, file.c_str(),
                                       O_RDWR | O_CREAT, 0600);
  }
  void close(int descriptor) {
    ::posix_spawn_file_actions_addclose(&actions_, descriptor);
  }
  void duplicate(int from, int to) {
    ::posix_spawn_file_actions_adddup2(&actions_, from, to);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<std::string> environment_with(
    const std::map<std::string, std::string>& variables) {
  std::vector<std::string> entries;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string name(*entry, std::strcspn(*entry, "="));
    if (name == "NO_COLOR" || name == "COLUMNS" || name == "TERM") continue;
    if (variables.count(name) == 0) entries.emplace_back(*entry);
  }
  for (const auto& [name, value] : variables) {
    entries.push_back(name + "=" + value);
  }
  return entries;
}

// The form that the C interface takes; valid as long as `texts` is.
std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

pid_t start(const std::string& program, std::vector<std::string> words,
            const std::map<std::string, std::string>& variables,
            const Redirections& redirections) {
  words.insert(words.begin(), program);
  std::vector<std::string> environment = environment_with(variables);
  pid_t child = 0;
  const int error = ::posix_spawn(&child, program.c_str(), redirections.get(),
                                  nullptr, pointers_to(words).data(),
                                  pointers_to(environment).data());
  if (error != 0) {
    throw std::runtime_error("cannot start " + program + ": " +
                             std::strerror(error));
  }
  return child;
}

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// All that a child writes to its terminal, until it has closed it.
std::string read_all(int terminal) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t size = ::read(terminal, buffer, sizeof buffer);
    if (size <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(size));
  }
}

// A terminal that neither echoes what is typed nor turns "\n" into "\r\n".
void make_plain(int terminal) {
  termios settings{};
  ::tcgetattr(terminal, &settings);
  settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  settings.c_oflag &= ~static_cast<tcflag_t>(OPOST);
  ::tcsetattr(terminal, TCSANOW, &settings);
}

// A pipe that holds a text, as much as fits into one: 64 KiB.
class Pipe {
 public:
  explicit Pipe(const std::string& text) {
    if (::pipe2(ends_, O_CLOEXEC) != 0) {
      throw std::runtime_error("cannot make a pipe");
    }
    const ssize_t written = ::write(ends_[1], text.data(), text.size());
    ::close(ends_[1]);
    if (written != static_cast<ssize_t>(text.size())) {
      throw std::runtime_error("cannot fill a pipe");
    }
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() { ::close(ends_[0]); }

  int end_to_read() const { return ends_[0]; }

 private:
  int ends_[2] = {-1, -1};
};

void redirect(Redirections& redirections, int descriptor,
              const std::string& wanted, const std::string& otherwise) {
  if (wanted == "closed") {
    redirections.close(descriptor);
  } else {
    redirections.open(descriptor, wanted.empty() ? otherwise : wanted);
  }
}

}  // namespace

Outcome run_program(const std::string& program,
                    const std::vector<std::string>& words,
                    const Surroundings& surroundings) {
  const TemporaryFolder folder;
  const std::string out = folder.file("out", "");
  const std::string err = folder.file("err", "");
  Redirections redirections;
  const Pipe input(surroundings.piped);
  if (surroundings.piped.empty()) {
    redirections.open(STDIN_FILENO, "/dev/null");
  } else {
    redirections.duplicate(input.end_to_read(), STDIN_FILENO);
  }
  redirect(redirections, STDOUT_FILENO, surroundings.standard_output, out);
  redirect(redirections, STDERR_FILENO, surroundings.standard_error, err);
  Outcome outcome;
  outcome.status =
      status_of(start(program, words, surroundings.variables, redirections));
  outcome.out = content_of(out);
  outcome.err = content_of(err);
  return outcome;
}

Outcome run_program_at(const Terminal& terminal, const std::string& program,
                       const std::vector<std::string>& words,
                       const std::map<std::string, std::string>& variables) {
  int ours = -1;
  int theirs = -1;
  const winsize size = {24, terminal.columns, 0, 0};
  if (::openpty(&ours, &theirs, nullptr, nullptr, &size) != 0) {
    throw std::runtime_error("cannot open a terminal");
  }
  make_plain(theirs);
  const std::string& typed = terminal.typed;
  const ssize_t written = ::write(ours, typed.data(), typed.size());
  if (written != static_cast<ssize_t>(typed.size())) {
    throw std::runtime_error("cannot type into the terminal");
  }
  Redirections redirections;
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    redirections.duplicate(theirs, descriptor);
  }
  redirections.close(ours);
  redirections.close(theirs);
  const pid_t child = start(program, words, variables, redirections);
  ::close(theirs);
  Outcome outcome;
  outcome.out = read_all(ours);
  ::close(ours);
  outcome.status = status_of(child);
  return outcome;
}

}  // namespace support
