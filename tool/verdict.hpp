#pragma once

#include <string>

namespace attn::tool {

/// How an exercise fared.
enum class Verdict {
  passed,
  failed,
  unfinished,
  not_compiled,
  crashed,
  timed_out,
  out_of_memory,
};

/// "not_compiled" and so on, as reports write it.
std::string verdict_name(Verdict verdict);

}  // namespace attn::tool
