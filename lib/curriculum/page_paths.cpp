#include "curriculum/page_paths.hpp"

namespace attn {

std::string page_path(const Chapter& chapter) {
  return "chapters/" + chapter.id + ".html";
}

std::string page_path(const Exercise& exercise) {
  return "exercises/" + exercise.id + ".html";
}

}  // namespace attn
