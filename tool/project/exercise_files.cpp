#include "tool/project/exercise_files.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tool/project/project.hpp"

namespace attn::tool {

namespace fs = std::filesystem;

fs::path learners_file(const Exercise& exercise) {
  return learner_root() / "exercises" / exercise.chapter /
         (exercise.id + ".cpp");
}

fs::path learners_header(const Exercise& exercise) {
  return learners_file(exercise).replace_extension(".hpp");
}

fs::path header_file(const Exercise& exercise) {
  return source_root() / "tests/exercises" / exercise.chapter /
         (exercise.id + ".hpp");
}

fs::path hints_file(const Exercise& exercise) {
  return source_root() / "exercises" / exercise.chapter /
         (exercise.id + ".hints.md");
}

fs::path stub_file(const Exercise& exercise) {
  return source_root() / "tests/exercises" / exercise.chapter /
         (exercise.id + ".stub.cpp");
}

fs::path solution_file(const Exercise& exercise) {
  return source_root() / "solutions" / exercise.chapter /
         (exercise.id + ".cpp");
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string content_if_any(const fs::path& file) {
  return fs::is_regular_file(file) ? content_of(file) : "";
}

std::string path_text(const fs::path& path) {
  for (const fs::path& root : {source_root(), learner_root()}) {
    const fs::path relative = path.lexically_relative(root);
    if (!relative.empty() && *relative.begin() != "..") {
      return relative.string();
    }
  }
  return path.string();
}

}  // namespace attn::tool
