#include <cstdlib>

#include "tool/project/project.hpp"
#include "tool/project/wrong_usage.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

fs::path find_learner_root() {
  const char* tree = std::getenv("ATTN_TREE");
  if (tree == nullptr || *tree == '\0') return source_root();
  std::error_code error;
  const fs::path root = fs::canonical(tree, error);
  if (error || !fs::is_directory(root / "exercises")) {
    throw WrongUsage(std::string("ATTN_TREE=") + tree +
                     ": expected a folder that has the folder exercises");
  }
  return root;
}

}  // namespace

const fs::path& learner_root() {
  static const fs::path root = find_learner_root();
  return root;
}

}  // namespace attn::tool
