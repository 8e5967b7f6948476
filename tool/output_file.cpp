#include "output_file.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "project.hpp"
#include "wrong_usage.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

bool lies_under(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end())
             .first == folder.end();
}

}  // namespace

void require_output_file(const fs::path& file) {
  std::error_code error;
  const fs::path target = fs::weakly_canonical(fs::absolute(file), error);
  const std::string option = "--output " + file.string() + ": ";
  if (error) throw WrongUsage(option + error.message());
  if (lies_under(target, fs::canonical(source_root() / "exercises"))) {
    throw WrongUsage(option + "exercises/ holds your work; write elsewhere");
  }
  if (fs::exists(target) && !fs::is_regular_file(target)) {
    throw WrongUsage(option + "this is no regular file");
  }
  if (!fs::is_directory(target.parent_path())) {
    throw WrongUsage(option + "there is no folder " +
                     target.parent_path().string());
  }
}

void write_output_file(const fs::path& file, const std::string& text) {
  require_output_file(file);
  const fs::path target = fs::weakly_canonical(fs::absolute(file));
  fs::path temporary = target;
  temporary += fmt::format(".{}.part", getpid());
  std::ofstream stream(temporary, std::ios::binary);
  stream << text;
  stream.close();
  std::error_code error;
  if (stream) fs::rename(temporary, target, error);
  if (stream && !error) return;
  fs::remove(temporary, error);
  throw std::runtime_error("--output " + file.string() +
                           ": the file cannot be written");
}

}  // namespace attn::tool
