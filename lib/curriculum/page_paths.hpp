/// Where the pages of `attn pages` lie below their folder.
#pragma once

#include <string>

#include "curriculum/curriculum.hpp"

namespace attn {

constexpr const char* index_path = "index.html";

/// "chapters/ID.html".
std::string page_path(const Chapter& chapter);

/// "exercises/ID.html".
std::string page_path(const Exercise& exercise);

}  // namespace attn
