#include "files/output_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <system_error>

namespace attn {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::string_view why) {
  throw FileError(fmt::format("cannot write {}: {}", path.string(), why));
}

bool lies_under(const fs::path& path, const fs::path& folder) {
  const auto [end, unused] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

// The file behind links and dots, whether it exists already or not.
fs::path resolve(const fs::path& path) {
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(fs::absolute(path), error);
  if (error) refuse(path, error.message());
  return resolved;
}

// The same, for a place that may be written to.
fs::path resolve_outside_exercises(const fs::path& path) {
  const fs::path target = resolve(path);
  const fs::path root = ATTN_SOURCE_ROOT;
  if (lies_under(target, fs::weakly_canonical(root / "exercises"))) {
    refuse(path,
           "it lies under exercises/, where your own work is; "
           "choose another place");
  }
  return target;
}

// Errors name the file as the reader did.
void replace(const fs::path& target, std::string_view text,
             const fs::path& named) {
  std::error_code error;
  fs::path temporary = target;
  temporary += fmt::format(".{}.part", ::getpid());
  std::ofstream file(temporary, std::ios::binary);
  file << text;
  file.close();
  if (!file) {
    fs::remove(temporary, error);
    refuse(named, "the folder is not writable, or the disk is full");
  }
  fs::rename(temporary, target, error);
  if (error) {
    const std::string why = error.message();
    fs::remove(temporary, error);
    refuse(named, why);
  }
}

}  // namespace

fs::path require_writable(const fs::path& path) {
  const fs::path target = resolve_outside_exercises(path);
  std::error_code error;
  if (fs::is_symlink(target, error)) {  // one to a file would be followed
    refuse(path, "it is a link to a file that is not there");
  }
  if (fs::exists(target, error) && !fs::is_regular_file(target, error)) {
    refuse(path, "it is not a regular file");
  }
  if (!fs::is_directory(target.parent_path(), error)) {
    refuse(path, "there is no such folder");
  }
  return target;
}

bool names_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error) ||
         (path.has_relative_path() && !path.has_filename());
}

fs::path require_folder(const fs::path& path) {
  fs::path target = resolve_outside_exercises(path);
  if (!target.has_filename()) target = target.parent_path();  // "folder/"
  std::error_code error;
  if (fs::exists(target, error) && !fs::is_directory(target, error)) {
    refuse(path, "it is not a folder");
  }
  fs::create_directories(target, error);
  if (error) refuse(path, error.message());
  return target;
}

void replace_file(const fs::path& path, std::string_view text) {
  replace(path, text, path);
}

void write_file(const fs::path& path, std::string_view text) {
  replace(require_writable(path), text, path);
}

}  // namespace attn
