#include "tool/pages/pages.hpp"

#include <fmt/format.h>

#include "curriculum/page_paths.hpp"
#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "tool/build/build.hpp"
#include "tool/pages/exercise_pages.hpp"
#include "tool/pages/open_browser.hpp"
#include "tool/process/process.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/project.hpp"
#include "tool/project/wrong_usage.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

fs::path prepared_folder(const fs::path& folder) {
  if (folder.empty()) {
    throw WrongUsage("pages --output: expected a folder, got \"\"");
  }
  fs::path resolved = require_folder(folder);
  for (const char* part : {"exercises", "chapters"}) {
    require_folder(resolved / part);
  }
  return resolved;
}

// What stands there may be an older page, but nothing else.
void require_replaceable(const fs::path& file) {
  require_writable(file);
  if (!fs::exists(file) || is_page(content_of(file))) return;
  throw FileError(
      fmt::format("cannot write {}: what is there is no page of this "
                  "tutorial; move it, or choose another folder",
                  file.string()));
}

void require_all_replaceable(const fs::path& folder) {
  require_replaceable(folder / index_path);
  for (const Chapter& chapter : curriculum()) {
    require_replaceable(folder / page_path(chapter));
    for (const Exercise& exercise : chapter.exercises) {
      require_replaceable(folder / page_path(exercise));
    }
  }
}

void write_tasks(const fs::path& folder) {
  const std::vector<Exercise> exercises = all_exercises();
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    write_file(folder / page_path(exercises[i]), task_page(exercises, i));
  }
}

std::string program_of(const Chapter& chapter) {
  return "chapters/" + chapter.id;
}

bool build_chapters() {
  std::vector<std::string> programs;
  for (const Chapter& chapter : curriculum()) {
    programs.push_back(program_of(chapter));
  }
  const BuildLock lock;
  const BuildResult result = build(programs);
  if (!result.succeeded) print_error(fmt::format("{}", result.output));
  return result.succeeded;
}

bool write_chapter(const Chapter& chapter, const fs::path& folder,
                   bool no_timing) {
  const fs::path program = build_root() / program_of(chapter);
  std::vector<std::string> words = {
      program.string(), "--format", "html",
      "--page-links",   "--output", (folder / page_path(chapter)).string()};
  if (no_timing) words.emplace_back("--no-timing");
  const int status = run_program(words, [](std::string_view line) {
    print_error(fmt::format("{}\n", line));
  });
  if (status == 0) return true;
  print_error(fmt::format("attn: {} ended with status {} and wrote no page\n",
                          program.string(), status));
  return false;
}

}  // namespace

// The index comes last, so that it never leads to what is not there.
int write_pages(const PagesOptions& options) {
  const fs::path folder = prepared_folder(options.folder);
  require_all_replaceable(folder);
  write_tasks(folder);
  if (!options.no_build && !build_chapters()) return 1;
  for (const Chapter& chapter : curriculum()) {
    if (!write_chapter(chapter, folder, options.no_timing)) return 1;
  }
  const fs::path index = folder / index_path;
  write_file(index, index_page());
  print_out(fmt::format("{}\n", index.string()));
  std::fflush(stdout);
  if (!options.open || open_in_browser(index)) return 0;
  print_error(
      fmt::format("attn: there is no desktop here, or no browser (BROWSER, "
                  "xdg-open); open {} where there is one\n",
                  index.string()));
  return 1;
}

}  // namespace attn::tool
