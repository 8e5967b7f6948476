#pragma once

namespace attn {

/// All that a grader's main does: reads its words, runs the tests, and writes
/// the report or prints the conclusion. Returns the exit status: that of
/// Boost.Test, 2 if the words are wrong, 1 if a report cannot be written.
int run_grader(int argc, char** argv);

}  // namespace attn
