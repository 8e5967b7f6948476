#include "tool/grade/program_cache.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <sstream>
#include <utility>

#include "files/output_file.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/file_stamp.hpp"
#include "tool/project/project.hpp"

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

// Each file with its stamp, a line each.
std::string stamps_of(const std::vector<fs::path>& files) {
  std::string text;
  for (const fs::path& file : files) {
    text +=
        fmt::format("{}\t{}\n", file.string(), stamp_text(stamp_of(file)));
  }
  return text;
}

// Whether all files that were read are as they were.
bool are_unchanged(const std::string& stamps) {
  std::istringstream stream(stamps);
  for (std::string line; std::getline(stream, line);) {
    const std::size_t tab = line.rfind('\t');
    if (tab == line.npos) return false;
    if (stamp_text(stamp_of(line.substr(0, tab))) != line.substr(tab + 1)) {
      return false;
    }
  }
  return !stamps.empty();
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

std::optional<ProgramNotes> ProgramCache::take(const fs::path& target) const {
  const fs::path entry = entry_of(folder_, key_);
  std::error_code error;
  if (!fs::copy_file(entry / "program", target, error)) return std::nullopt;
  if (content_if_any(entry / "key") == key_ &&
      are_unchanged(content_if_any(entry / "read"))) {
    return ProgramNotes{parts_of(content_if_any(entry / "warnings")),
                        content_if_any(entry / "names")};
  }
  fs::remove(target, error);
  return std::nullopt;
}

// An entry appears whole, under its own name, or not at all.
void ProgramCache::keep(const fs::path& program, const ProgramNotes& notes,
                        const std::vector<fs::path>& read) const {
  const fs::path entry = entry_of(folder_, key_);
  fs::path fresh = entry;
  fresh += fmt::format(".{}", getpid());
  std::error_code error;
  try {
    make_room(folder_);
    fs::create_directories(fresh);
    fs::copy_file(program, fresh / "program");
    replace_file(fresh / "key", key_);
    replace_file(fresh / "read", stamps_of(read));
    replace_file(fresh / "warnings", whole_of(notes.warnings));
    replace_file(fresh / "names", notes.names);
    fs::remove_all(entry, error);
    fs::rename(fresh, entry);
  } catch (const std::exception&) {
    // It will be compiled again.
  }
  fs::remove_all(fresh, error);
}

}  // namespace attn::tool
