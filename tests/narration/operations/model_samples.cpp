#include "narration/operations/operations.hpp"
#include "samples.hpp"

namespace samples {

std::vector<Sample> of_models() {
  using namespace attn;
  return {
      {divide_entries("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {draw_counts("a", 123, 10), {counting({2, 3})}, counting({2, 3})},
      {drawn_exponential({123}), {}, counting({5})},
      {largest_first("a"), {counting({4})}, {{3}, {4, 3, 2}}},
      {largest_place("a"), {counting({2, 3})}, counting({2})},
      {largest_place("a"), {counting({4})}, 3.0F},
      {top_k("a", 2), {counting({2, 3})}, counting({2, 3})},
  };
}

}  // namespace samples
