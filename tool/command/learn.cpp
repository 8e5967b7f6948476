#include "tool/build/run_built.hpp"
#include "tool/command/commands.hpp"

namespace attn::tool {

int learn(const std::vector<std::string>& words) {
  return run_built("tool/attn-learn", words);
}

}  // namespace attn::tool
