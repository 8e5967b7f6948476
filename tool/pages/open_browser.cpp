#include "tool/pages/open_browser.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tool/process/process.hpp"

namespace attn::tool {
namespace {

using Words = std::vector<std::string>;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// "firefox -P reader %s" with the file in its place; no words for no command.
Words words_of(const std::string& command, const std::string& file) {
  Words words;
  bool has_file = false;
  std::istringstream stream(command);
  for (std::string word; stream >> word;) {
    const std::size_t place = word.find("%s");
    if (place != std::string::npos) {
      word.replace(place, 2, file);
      has_file = true;
    }
    words.push_back(word);
  }
  if (!words.empty() && !has_file) words.push_back(file);
  return words;
}

std::vector<Words> commands(const std::string& file) {
  std::vector<Words> all;
  std::istringstream browsers(variable("BROWSER"));
  for (std::string command; std::getline(browsers, command, ':');) {
    const Words words = words_of(command, file);
    if (!words.empty()) all.push_back(words);
  }
  // Off a desktop xdg-open would start a browser of text.
  if (!variable("DISPLAY").empty() || !variable("WAYLAND_DISPLAY").empty()) {
    all.push_back({"xdg-open", file});
  }
  return all;
}

// In a session of its own and silent, so that it outlives the terminal and
// keeps nobody waiting who reads what the tool says.
[[noreturn]] void become_detached(const Words& words, int failure) {
  setsid();
  const int nothing = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    dup2(nothing, stream);
  }
  execvp(words[0].c_str(), argument_pointers(words).data());
  const char failed = 'f';
  _exit(write(failure, &failed, 1) == 1 ? 127 : 126);
}

// The pipe closes by itself when the program starts.
bool start(const Words& words) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("cannot make a pipe");
  }
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot start a process");
  if (child == 0) become_detached(words, ends[1]);
  close(ends[1]);
  char failed = 0;
  const bool started = read(ends[0], &failed, 1) == 0;
  close(ends[0]);
  if (!started) waitpid(child, nullptr, 0);
  return started;
}

}  // namespace

bool open_in_browser(const std::filesystem::path& file) {
  for (const Words& words : commands(file.string())) {
    if (start(words)) return true;
  }
  return false;
}

}  // namespace attn::tool
