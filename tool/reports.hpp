/// What `attn grade` writes, in its three formats.
#pragma once

#include <string>
#include <vector>

#include "grade_exercise.hpp"

namespace attn::tool {

/// For a person, at 80 columns: the verdict, the first number that differs,
/// the mistake by its name, and what to do next; in colours if `color`.
std::string terminal_report(const std::vector<Graded>& all, bool color);

/// {"exercises": [{"id", "title", "verdict", "tests", "diagnosis", "seconds",
/// "printed", "printed_cut"}]}
std::string json_report(const std::vector<Graded>& all);

/// JUnit's XML: a test suite for each exercise, a test case for each test.
/// The verdict of a suite is its property "verdict".
std::string junit_report(const std::vector<Graded>& all);

}  // namespace attn::tool
