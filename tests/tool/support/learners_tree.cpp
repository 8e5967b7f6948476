#include "learners_tree.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

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

std::string transposed_weights() {
  return "#include \"context_vectors.hpp\"\n"
         "arma::fmat exercise::context_vectors(const arma::fmat& "
         "attn_weights,"
         "\n    const arma::fmat& inputs) {\n"
         "  return attn_weights.t() * inputs;\n}\n";
}

std::string answer_that_waits(const fs::path& folder) {
  const std::string place = "\"" + folder.string();
  return "#include \"context_vectors.hpp\"\n"
         "#include <unistd.h>\n"
         "#include <fstream>\n"
         "arma::fmat exercise::context_vectors(const arma::fmat& w,\n"
         "    const arma::fmat& inputs) {\n"
         "  std::ofstream(" +
         place + "/begun\");\n  while (!std::ifstream(" + place +
         "/go\")) usleep(1000);\n"
         "  return w.t() * inputs;\n}\n";
}

void wait_for(const fs::path& file) {
  for (int look = 0; look < 60'000 && !fs::exists(file); ++look) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  BOOST_REQUIRE(fs::exists(file));
}

std::string solution_as_exercise(const std::string& exercise) {
  std::string text = content_of(source_root() / "solutions" /
                                chapter_of(exercise) / (exercise + ".cpp"));
  const std::string from = "namespace solution";
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from)) {
    text.replace(at, from.size(), "namespace exercise");
  }
  return text;
}

}  // namespace tool_test
