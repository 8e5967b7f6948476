#include "tool/grade/submission.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "tool/process/stop.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/project.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{1} << 20U;
constexpr std::size_t most_headers = 100;
constexpr int poll_milliseconds = 50;

// Why a file cannot be taken.
class Refused : public std::runtime_error {
 public:
  Refused(Verdict verdict_of_it, const std::string& why)
      : std::runtime_error(why), verdict(verdict_of_it) {}

  Verdict verdict;
};

constexpr const char* is_missing = "is missing";

enum class Kinds { files, files_and_pipes };

class OpenFile {
 public:
  explicit OpenFile(const fs::path& path)
      : descriptor(
            open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)),
        error(errno) {}
  ~OpenFile() {
    if (descriptor >= 0) close(descriptor);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor;
  int error;  // if the descriptor is below 0
};

const char* kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

[[noreturn]] void refuse_unopened(int error) {
  if (error == ENOENT || error == ENOTDIR) {
    throw Refused(Verdict::missing, is_missing);
  }
  if (error == ELOOP) {
    throw Refused(Verdict::missing, "is a link that leads in a circle");
  }
  if (error == ENXIO) throw Refused(Verdict::missing, "is no file");
  throw Refused(Verdict::not_graded,
                "cannot be read: " + std::system_category().message(error));
}

// Whether it is a pipe, which may be waited for.
bool is_pipe(const OpenFile& file, Kinds kinds) {
  struct stat found {};
  if (fstat(file.descriptor, &found) != 0) refuse_unopened(errno);
  const bool taken =
      S_ISREG(found.st_mode) ||
      (kinds == Kinds::files_and_pipes && S_ISFIFO(found.st_mode));
  if (!taken) {
    throw Refused(Verdict::missing,
                  fmt::format("is {}, no file", kind_of(found.st_mode)));
  }
  return S_ISFIFO(found.st_mode);
}

// Until there is something to read, or a signal ends the waiting.
void wait_for(const OpenFile& file) {
  pollfd waiting{file.descriptor, POLLIN, 0};
  while (poll(&waiting, 1, poll_milliseconds) == 0) {
  }
  if (signal_came()) throw Stopped();
}

// All of it, if it is small enough. A pipe that nobody has opened for writing
// yet looks as if it were at its end.
std::string read_all(const OpenFile& file, bool is_pipe) {
  std::string text;
  std::array<char, 65536> block{};
  if (is_pipe) wait_for(file);
  while (true) {
    const ssize_t size = read(file.descriptor, block.data(), block.size());
    if (size == 0) return text;
    if (size > 0) {
      text.append(block.data(), static_cast<std::size_t>(size));
    } else if (errno == EAGAIN) {
      wait_for(file);
    } else if (errno != EINTR) {
      refuse_unopened(errno);
    }
    if (text.size() > most_bytes) {
      throw Refused(Verdict::not_compiled,
                    "is larger than 1 MiB, which no answer needs");
    }
  }
}

std::string text_of(const fs::path& path, Kinds kinds) {
  const OpenFile file(path);
  if (file.descriptor < 0) refuse_unopened(file.error);
  return read_all(file, is_pipe(file, kinds));
}

bool is_utf16(const std::string& text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

// Whether a link leads to what is not the learner's: whoever gets the verdict
// may not read it.
bool leads_out_of_the_tree(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error) return false;  // opening it tells why
  const fs::path relative =
      real.lexically_relative(fs::canonical(learner_root()));
  return relative.empty() || *relative.begin() == "..";
}

bool is_header(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".hpp" || extension == ".h" || extension == ".hh";
}

// Headers of exercises are taken as they were given out.
bool is_an_exercises(const fs::path& header) {
  const std::vector<Exercise> all = all_exercises();
  return std::any_of(all.begin(), all.end(), [&](const Exercise& exercise) {
    return header.filename() == exercise.id + ".hpp";
  });
}

std::map<std::string, std::string> headers_beside(const fs::path& file) {
  std::map<std::string, std::string> headers;
  std::error_code error;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::absolute(file).parent_path(), error)) {
    const fs::path& path = entry.path();
    if (!is_header(path) || is_an_exercises(path)) continue;
    if (entry.is_symlink(error) || !entry.is_regular_file(error)) continue;
    try {
      headers[path.filename().string()] = text_of(path, Kinds::files);
    } catch (const Refused&) {
      // Whoever includes it is told that it is not there.
    }
    if (headers.size() >= most_headers) break;
  }
  return headers;
}

// The learner's header is for reading; what is compiled is as given out.
bool was_changed(const fs::path& header, const Exercise& exercise) {
  try {
    return !same_text(text_of(header, Kinds::files),
                      content_of(header_file(exercise)));
  } catch (const Refused& refused) {
    return refused.what() != std::string(is_missing);
  }
}

HandedIn handed_in(const Exercise& exercise, const fs::path& file,
                   Kinds kinds) {
  HandedIn handed;
  handed.exercise = exercise;
  handed.file = file;
  try {
    handed.may_be_shown =
        kinds == Kinds::files_and_pipes || !leads_out_of_the_tree(file);
    Submission submission{text_of(file, kinds), {}};
    if (is_utf16(submission.text)) {
      throw Refused(Verdict::not_compiled,
                    "is UTF-16 text; save it as UTF-8");
    }
    submission.headers = headers_beside(file);
    handed.submission = std::move(submission);
  } catch (const Refused& refused) {
    handed.verdict = refused.verdict;
    handed.why = path_text(file) + " " + refused.what();
  }
  return handed;
}

}  // namespace

HandedIn hand_in(const Exercise& exercise) {
  HandedIn handed =
      handed_in(exercise, learners_file(exercise), Kinds::files);
  handed.header_changed = was_changed(learners_header(exercise), exercise);
  return handed;
}

HandedIn hand_in(const Exercise& exercise, const fs::path& file) {
  return handed_in(exercise, file, Kinds::files_and_pipes);
}

}  // namespace attn::tool
