#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/grader.hpp"

namespace attn {

/// What is wrong with a grader, a line each: a right answer that does not
/// pass, for no student and for three of them; a mistake that passes, for
/// fifty, or that goes by another's name; a text or a question that does not
/// end as one.
std::vector<std::string> faults_of(
    const std::function<Grader(std::string_view student)>& grader);

}  // namespace attn
