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
  missing,  // there is no file
  not_graded,  // the machine failed, not the learner
};

/// "not_compiled" and so on, as reports write it.
std::string verdict_name(Verdict verdict);

}  // namespace attn::tool
