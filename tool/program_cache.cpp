#include "program_cache.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
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

// One goes back and forth between a few texts; older programs are removed.
void make_room(const fs::path& folder) {
  constexpr std::size_t most = 4;
  std::error_code error;
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    entries.emplace_back(entry.last_write_time(error), entry.path());
  }
  std::sort(entries.begin(), entries.end());
  for (std::size_t i = 0; i + most <= entries.size(); ++i) {
    fs::remove_all(entries[i].second, error);
  }
}

bool write(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  return !stream.fail();
}

// Texts in one, each with an end that none of them has.
std::string whole_of(const std::vector<std::string>& parts) {
  std::string whole;
  for (const std::string& part : parts) whole += part + '\0';
  return whole;
}

std::vector<std::string> parts_of(const std::string& whole) {
  std::vector<std::string> parts;
  std::istringstream stream(whole);
  for (std::string part; std::getline(stream, part, '\0');) {
    parts.push_back(part);
  }
  return parts;
}

}  // namespace

ProgramCache::ProgramCache(std::string name, std::string key)
    : folder_(build_root() / "programs" / std::move(name)),
      key_(std::move(key)) {
}

std::optional<std::vector<std::string>> ProgramCache::take(
    const fs::path& target) const {
  const fs::path entry = entry_of(folder_, key_);
  std::error_code error;
  if (!fs::copy_file(entry / "program", target, error)) return std::nullopt;
  if (content_if_any(entry / "key") == key_) {
    return parts_of(content_if_any(entry / "warnings"));
  }
  fs::remove(target, error);
  return std::nullopt;
}

// An entry appears whole, under its own name, or not at all.
void ProgramCache::keep(const fs::path& program,
                        const std::vector<std::string>& warnings) const {
  const fs::path entry = entry_of(folder_, key_);
  std::error_code error;
  make_room(folder_);
  fs::path fresh = entry;
  fresh += fmt::format(".{}", getpid());
  fs::create_directories(fresh, error);
  fs::copy_file(program, fresh / "program", error);
  if (error) return;
  if (write(fresh / "key", key_) &&
      write(fresh / "warnings", whole_of(warnings))) {
    fs::rename(fresh, entry, error);
  }
  fs::remove_all(fresh, error);
}

}  // namespace attn::tool
