#include "tool/grade/verdict.hpp"

namespace attn::tool {

std::string verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::passed:
      return "passed";
    case Verdict::failed:
      return "failed";
    case Verdict::unfinished:
      return "unfinished";
    case Verdict::not_compiled:
      return "not_compiled";
    case Verdict::crashed:
      return "crashed";
    case Verdict::timed_out:
      return "timed_out";
    case Verdict::out_of_memory:
      return "out_of_memory";
    case Verdict::missing:
      return "missing";
    case Verdict::not_graded:
      return "not_graded";
  }
  return "";
}

}  // namespace attn::tool
