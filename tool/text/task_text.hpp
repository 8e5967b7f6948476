/// What the header of an exercise says to the learner.
#pragma once

#include <string>

namespace attn::tool {

/// The `///` comment with which the header begins, without the slashes. Its
/// first paragraph is a heading.
std::string task_comment(const std::string& header);

/// The task itself: the comment below its heading.
std::string task_text(const std::string& header);

/// What the learner has to know and to define: all that the header declares,
/// but for namespaces and what is there for the solution.
std::string declarations(const std::string& header);

}  // namespace attn::tool
