#include "tool/project/progress.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "tool/process/file_lock.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path progress_file() {
  return learner_root() / ".attn/progress.json";
}

Progress from_json(const json& content) {
  Progress progress;
  for (const auto& [id, entry] : content.at("exercises").items()) {
    progress[id] = {entry.at("passed").get<bool>(),
                    entry.at("hints").get<int>(),
                    entry.at("gave_up").get<bool>()};
  }
  return progress;
}

json to_json(const Progress& progress) {
  json exercises = json::object();
  for (const auto& [id, entry] : progress) {
    exercises[id] = {{"passed", entry.passed},
                     {"hints", entry.hints},
                     {"gave_up", entry.gave_up}};
  }
  return {{"version", 1}, {"exercises", exercises}};
}

// A name that nothing has yet.
fs::path free_name(const fs::path& file) {
  for (int number = 1;; ++number) {
    const fs::path name = fmt::format("{}.damaged-{}", file.string(), number);
    if (!fs::exists(name)) return name;
  }
}

// Damaged progress is kept: a person may still read what is in it.
void set_aside(const fs::path& file) {
  const fs::path kept = free_name(file);
  std::error_code error;
  fs::rename(file, kept, error);
  print_error(
      fmt::format("attn: {} is damaged and was {}; progress begins anew\n",
                  path_text(file),
                  error ? "left as it is" : "kept as " + path_text(kept)));
}

}  // namespace

bool has_state_folder() {
  std::error_code error;
  return fs::is_directory(learner_root() / ".attn", error);
}

fs::path state_folder() {
  const fs::path folder = learner_root() / ".attn";
  fs::create_directories(folder);
  return folder;
}

Progress read_progress() {
  const fs::path file = progress_file();
  if (!fs::exists(file)) return {};
  try {
    return from_json(json::parse(content_of(file)));
  } catch (const json::exception&) {
    set_aside(file);
    return {};
  }
}

Progress peek_at_progress() {
  try {
    return from_json(json::parse(content_if_any(progress_file())));
  } catch (const std::exception&) {
    return {};
  }
}

void change_progress(const std::function<void(Progress&)>& change) {
  try {
    const FileLock lock(state_folder() / "lock");
    Progress progress = read_progress();
    change(progress);
    write_file(progress_file(), to_json(progress).dump(2) + "\n");
  } catch (const std::runtime_error& error) {
    print_error(
        fmt::format("attn: progress is not kept: {}\n", error.what()));
  }
}

}  // namespace attn::tool
