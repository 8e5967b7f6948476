#include "learners_tree.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "curriculum/curriculum.hpp"
#include "run_tool.hpp"

namespace tool_test {
namespace {

namespace fs = std::filesystem;

std::string chapter_of(const std::string& exercise) {
  for (const attn::Chapter& chapter : attn::curriculum()) {
    for (const attn::Exercise& each : chapter.exercises) {
      if (each.id == exercise) return chapter.id;
    }
  }
  throw std::out_of_range("no exercise " + exercise);
}

}  // namespace

LearnersTree::LearnersTree() {
  fs::create_directories(path() / ".attn");
  for (const attn::Chapter& chapter : attn::curriculum()) {
    fs::create_directories(path() / "exercises" / chapter.id);
    for (const attn::Exercise& exercise : chapter.exercises) {
      fs::copy_file(source_root() / "tests/exercises" / chapter.id /
                        (exercise.id + ".stub.cpp"),
                    file(exercise.id));
    }
  }
  setenv("ATTN_TREE", path().c_str(), 1);
}

LearnersTree::~LearnersTree() {
  unsetenv("ATTN_TREE");
}

fs::path LearnersTree::file(const std::string& exercise) const {
  return path() / "exercises" / chapter_of(exercise) / (exercise + ".cpp");
}

void LearnersTree::save(const std::string& exercise,
                        const std::string& text) const {
  const fs::path written = path() / "new file";
  std::ofstream(written, std::ios::binary) << text;
  fs::rename(written, file(exercise));
}

void LearnersTree::solve(const std::string& exercise) const {
  save(exercise, solution_as_exercise(exercise));
}

std::string LearnersTree::progress() const {
  return content_of(path() / ".attn/progress.json");
}

std::string solution_as_exercise(const std::string& exercise) {
  std::string text = content_of(source_root() / "solutions" /
                                chapter_of(exercise) / (exercise + ".cpp"));
  const std::string from = "solution";
  for (std::size_t at = text.find(from + "::"); at != std::string::npos;
       at = text.find(from + "::")) {
    text.replace(at, from.size(), "exercise");
  }
  for (std::size_t at = text.find("namespace " + from);
       at != std::string::npos; at = text.find("namespace " + from)) {
    text.replace(at, 10 + from.size(), "namespace exercise");
  }
  return text;
}

}  // namespace tool_test
