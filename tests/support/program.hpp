/// Programs as their users meet them: words in, text and an exit status out.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace support {

/// What a program left behind.
struct Outcome {
  int status = -1;  // the exit status, or 128 and the signal that ended it
  std::string out;
  std::string err;
};

/// What a program is started with, besides its words.
struct Surroundings {
  /// Set on top of the test's own variables; NO_COLOR, TERM and COLUMNS are
  /// removed first, so that no test depends on who runs it.
  std::map<std::string, std::string> variables = {};

  /// A file to be its standard output; what is written there is not read
  /// back. "closed" closes it.
  std::string standard_output = {};

  /// The same for its standard error.
  std::string standard_error = {};

  /// What a pipe hands to its standard input; nothing if it is empty.
  std::string piped = {};
};

/// Runs a program to its end.
///
/// Throws std::runtime_error if it cannot be started.
Outcome run_program(const std::string& program,
                    const std::vector<std::string>& words,
                    const Surroundings& surroundings = {});

/// A terminal: its width in cells, and what is typed into it before the
/// program starts.
struct Terminal {
  unsigned short columns = 80;
  std::string typed;
};

/// Runs a program at a terminal; the outcome's `out` is all that appeared
/// there.
Outcome run_program_at(
    const Terminal& terminal, const std::string& program,
    const std::vector<std::string>& words,
    const std::map<std::string, std::string>& variables = {});

}  // namespace support
