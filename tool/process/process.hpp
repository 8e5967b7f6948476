#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tool/process/stop.hpp"

namespace attn::tool {

/// Runs a program and hands over each line that it prints, on either stream.
/// Returns its exit status, 128 + n if signal n ended it.
/// If `stop` is given it runs in a group of its own, which is ended once the
/// flag is set. Throws std::runtime_error if it cannot be started.
int run_program(const std::vector<std::string>& words,
                const std::function<void(std::string_view line)>& on_line,
                const StopFlag* stop = nullptr);

/// Replaces the tool by a program. Returns only by std::runtime_error, if
/// that fails.
[[noreturn]] void become_program(const std::vector<std::string>& words);

/// The words as execv wants them; they must outlive what it returns.
std::vector<char*> argument_pointers(const std::vector<std::string>& words);

}  // namespace attn::tool
