#include <fmt/format.h>

#include <filesystem>

#include "exercise_files.hpp"
#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "learn.hpp"
#include "lookup.hpp"
#include "progress.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// Copies the file to a name under .attn/backups/ that nothing has yet;
// copy_file refuses a name that another reset took in between, so that both
// are kept.
fs::path keep(const fs::path& file, const Exercise& exercise) {
  const fs::path folder = state_folder() / "backups";
  fs::create_directories(folder);
  for (int number = 1;; ++number) {
    const fs::path backup =
        folder / fmt::format("{}.{}.cpp", exercise.id, number);
    if (fs::exists(backup)) continue;
    fs::copy_file(file, backup);
    return backup;
  }
}

}  // namespace

int reset_exercise(const std::string& name) {
  const Exercise& exercise = find_exercise(name);
  const fs::path file = learners_file(exercise);
  const std::string stub = content_of(stub_file(exercise));
  if (fs::exists(file) && content_of(file) == stub) {
    print_out(fmt::format("{} is as it was given out.\n", path_text(file)));
  } else if (fs::exists(file)) {
    const fs::path backup = keep(file, exercise);
    replace_file(file, stub);
    print_out(fmt::format(
        "{} is as it was given out. What you had written is kept in\n  {}\n",
        path_text(file), path_text(backup)));
  } else {
    replace_file(file, stub);
    print_out(
        fmt::format("{} was missing and is there again.\n", path_text(file)));
  }
  change_progress([&](Progress& progress) { progress.erase(exercise.id); });
  return 0;
}

}  // namespace attn::tool
