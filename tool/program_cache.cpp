#include "program_cache.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <utility>

#include "exercise_files.hpp"
#include "project.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// Different keys may share it: the key itself lies beside the program.
fs::path entry_of(const fs::path& folder, const std::string& key) {
  return folder / fmt::format("{:016x}", std::hash<std::string>{}(key));
}

}  // namespace

ProgramCache::ProgramCache(std::string name, std::string key)
    : folder_(build_root() / "programs" / std::move(name)),
      key_(std::move(key)) {
}

bool ProgramCache::take(const fs::path& target) const {
  const fs::path entry = entry_of(folder_, key_);
  std::error_code error;
  if (!fs::copy_file(entry / "program", target, error)) return false;
  if (content_if_any(entry / "key") == key_) return true;
  fs::remove(target, error);
  return false;
}

// An entry appears whole, under its own name, or not at all.
void ProgramCache::keep(const fs::path& program) const {
  const fs::path entry = entry_of(folder_, key_);
  std::error_code error;
  for (const auto& old : fs::directory_iterator(folder_, error)) {
    fs::remove_all(old.path(), error);
  }
  fs::path fresh = entry;
  fresh += fmt::format(".{}", getpid());
  fs::create_directories(fresh, error);
  fs::copy_file(program, fresh / "program", error);
  if (error) return;
  std::ofstream stream(fresh / "key", std::ios::binary);
  stream << key_;
  stream.close();
  if (stream) fs::rename(fresh, entry, error);
  fs::remove_all(fresh, error);
}

}  // namespace attn::tool
