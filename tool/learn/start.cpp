#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "tool/learn/learn.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/project.hpp"
#include "tool/project/wrong_usage.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// The command of the project, which works on the folder that it lies in.
std::string launcher_text() {
  return fmt::format(
      "#!/bin/sh\n"
      "# The exercises of this folder, with the tutorial that lies "
      "elsewhere.\n"
      "ATTN_TREE=$(cd \"$(dirname \"$0\")\" && pwd) || exit 1\n"
      "export ATTN_TREE\n"
      "exec {} \"$@\"\n",
      quoted_for_shell((source_root() / "attn").string()));
}

// What an editor that speaks to clangd needs.
std::string compile_flags() {
  const fs::path root = source_root();
  std::string flags = "-std=c++20\n-DARMA_DONT_USE_OPENMP\n";
  for (const char* folder : {"lib", "tests/exercises"}) {
    flags += "-I" + (root / folder).string() + "\n";
  }
  return flags;
}

// Leaves alone what is there.
bool put(const fs::path& file, const std::string& text) {
  if (fs::exists(fs::symlink_status(file))) return false;
  fs::create_directories(file.parent_path());
  replace_file(file, text);
  return true;
}

fs::path required_folder(const std::string& word) {
  if (word.empty()) throw WrongUsage("start: expected a FOLDER, got \"\"");
  const fs::path folder = fs::weakly_canonical(fs::absolute(word));
  const fs::path inside = folder.lexically_relative(source_root());
  if (!inside.empty() && *inside.begin() != "..") {
    throw WrongUsage(
        fmt::format("start {}: expected a folder outside of the tutorial, "
                    "which git pull may change",
                    word));
  }
  return folder;
}

}  // namespace

int start_folder(const std::string& word) {
  const fs::path folder = required_folder(word);
  int written = 0;
  for (const Exercise& exercise : all_exercises()) {
    const fs::path file =
        folder / "exercises" / exercise.chapter / (exercise.id + ".cpp");
    written += put(file, content_of(stub_file(exercise)));
    put(fs::path(file).replace_extension(".hpp"),
        content_of(header_file(exercise)));
  }
  fs::create_directories(folder / ".attn");
  put(folder / "compile_flags.txt", compile_flags());
  if (put(folder / "attn", launcher_text())) {
    chmod((folder / "attn").c_str(), 0755);
  }
  print_out(fmt::format(
      "{} exercises are in {}, {} of them new; what was there is as it was.\n"
      "Go on there:\n  cd {}\n  ./attn\n",
      all_exercises().size(), folder.string(), written,
      quoted_for_shell(folder.string())));
  return 0;
}

}  // namespace attn::tool
