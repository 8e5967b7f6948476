#include "commands.hpp"
#include "run_built.hpp"

namespace attn::tool {

int run_grading(const std::vector<std::string>& words) {
  return run_built("tool/attn-grade", words);
}

}  // namespace attn::tool
