#pragma once

#include <string>
#include <vector>

namespace attn::tool {

/// The hints of an exercise in order, each from its heading "## 1. A
/// question" to the next, without the "## ".
std::vector<std::string> hints_in(const std::string& markdown);

}  // namespace attn::tool
