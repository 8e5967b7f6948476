/// What a time depends on besides the code.
#pragma once

#include <map>
#include <string>

namespace attn::benchmarks {

/// By name: cpu, system, blas, instruction_set, threads and compiler, each as
/// text; what the machine does not tell is empty.
std::map<std::string, std::string> machine();

}  // namespace attn::benchmarks
