#include <fmt/format.h>

#include <filesystem>

#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "tool/learn/learn.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/progress.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// A name under .attn/backups/ that nothing has yet.
fs::path free_name(const fs::path& file) {
  const fs::path folder = state_folder() / "backups";
  fs::create_directories(folder);
  for (int number = 1;; ++number) {
    const fs::path name =
        folder / fmt::format("{}.{}{}", file.stem().string(), number,
                             file.extension().string());
    if (!fs::exists(fs::symlink_status(name))) return name;
  }
}

// A file is copied, so that it is there at any moment; what is none (a
// folder, a pipe, a link to nothing) is moved.
fs::path keep(const fs::path& file) {
  std::error_code error;
  const fs::path backup = free_name(file);
  if (fs::is_regular_file(file, error)) {
    fs::copy_file(file, backup);
  } else {
    fs::rename(file, backup);
  }
  return backup;
}

bool is_as_given(const fs::path& file, const std::string& given) {
  std::error_code error;
  return fs::is_regular_file(file, error) &&
         same_text(content_of(file), given);
}

// The file as it was given out, and what was in its place, in one sentence.
std::string give_out(const fs::path& file, const std::string& given) {
  if (is_as_given(file, given)) {
    return fmt::format("{} is as it was given out.\n", path_text(file));
  }
  if (!fs::exists(fs::symlink_status(file))) {
    fs::create_directories(file.parent_path());
    replace_file(file, given);
    return fmt::format("{} was missing and is there again.\n",
                       path_text(file));
  }
  const fs::path backup = keep(file);
  replace_file(file, given);
  return fmt::format(
      "{} is as it was given out. What you had written is kept in\n  {}\n",
      path_text(file), path_text(backup));
}

}  // namespace

int reset_exercise(const std::string& name) {
  const Exercise& exercise = find_exercise(name);
  std::string said =
      give_out(learners_file(exercise), content_of(stub_file(exercise)));
  const fs::path header = learners_header(exercise);
  const std::string given = content_of(header_file(exercise));
  if (fs::exists(fs::symlink_status(header)) && !is_as_given(header, given)) {
    said += give_out(header, given);
  }
  print_out(said);
  change_progress([&](Progress& progress) { progress.erase(exercise.id); });
  return 0;
}

}  // namespace attn::tool
