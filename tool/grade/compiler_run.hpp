/// Runs of the compiler and the linker on a learner's text.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tool/process/limited_run.hpp"
#include "tool/process/stop.hpp"

namespace attn::tool {

/// Runs a command of the build, with a compiler's limits of time, memory and
/// output, in the C locale, whose messages are understood.
LimitedRun run_compiler(const std::vector<std::string>& words,
                        const StopFlag* stop);

/// Why such a run failed, if the text breaks a limit of compiling; else
/// empty. What quotes the text, with a place in the folder `copies`, is not
/// taken for a message about the run. Throws NotGraded if it failed for no
/// fault of the text: a full disk, too little memory, no sanitizers where
/// they are wanted.
std::string broken_limit(const LimitedRun& ran, bool sanitize,
                         const std::filesystem::path& copies);

}  // namespace attn::tool
