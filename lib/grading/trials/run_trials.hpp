#pragma once

namespace attn {

/// All that the program's main does: reads --results=FILE and --student=ID,
/// tries each probe twice and writes the results. Returns the exit status, 2
/// if the words are wrong, 1 if the file cannot be written.
int run_trials(int argc, char** argv);

}  // namespace attn
