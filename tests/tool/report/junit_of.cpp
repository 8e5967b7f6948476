// Prints the JUnit report of an exercise with one test that failed: its
// name, its message and what was printed are the words of the command line.
#include <cstdio>

#include "tool/report/reports.hpp"

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  attn::tool::Graded graded;
  graded.exercise.id = "softmax";
  graded.tests = {{"first_test", true, ""}, {argv[1], false, argv[2]}};
  graded.printed = argv[3];
  std::fputs(attn::tool::junit_report({}, {graded}).c_str(), stdout);
}
