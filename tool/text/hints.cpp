#include "tool/text/hints.hpp"

#include "tool/text/text.hpp"

namespace attn::tool {

std::vector<std::string> hints_in(const std::string& markdown) {
  std::vector<std::string> hints;
  for (const std::string& line : lines_of(markdown)) {
    if (line.starts_with("## ")) {
      hints.push_back(line.substr(3) + '\n');
    } else if (!hints.empty()) {
      hints.back() += line + '\n';
    }
  }
  for (std::string& hint : hints) {
    hint.erase(hint.find_last_not_of('\n') + 1);
  }
  return hints;
}

}  // namespace attn::tool
