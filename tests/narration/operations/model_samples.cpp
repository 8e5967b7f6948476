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
      {embedding("a", "b"),
       {counting({5, 3}), {{1, 2}, {4, 1}}},
       {{1, 2, 3}, {13, 14, 15, 4, 5, 6}}},
      {folded_rows("a", 9), {{{1, 2}, {4, 1}}}, counting({1, 2, 3})},
      {first_folded_rows(9), {}, counting({2, 3})},
      {gelu_of("a"), {counting({2, 3})}, counting({2, 3})},
      {generated_ids_of(
           "a", counting({1, 2}),
           attn::WritingModel{"b", "c", "d", {{1}, 1, false}, 1}),
       {counting({1, 3})},
       counting({1, 5})},
      {written_ids(3), {}, counting({1, 5})},
      {kept_product(counting({4, 2}), counting({3, 2})),
       {},
       counting({2, 2, 3})},
      {largest_first("a"), {counting({4})}, {{3}, {4, 3, 2}}},
      {largest_place("a"), {counting({2, 3})}, counting({2})},
      {largest_place("a"), {counting({4})}, 3.0F},
      {layer_norm("a"), {counting({2, 3})}, counting({2, 3})},
      {mean_of_gradients("a", {counting({2, 2}), counting({1, 2})}, {1},
                         true),
       {counting({1, 2})},
       counting({2})},
      {drawn_normal({123}), {}, counting({3, 3})},
      {normalise_tokens("a", "b", "c", 1e-5),
       {counting({2, 3}), counting({2, 1}), counting({2, 1})},
       counting({2, 3})},
      {relu_of("a"), {counting({2, 3})}, counting({2, 3})},
      {row_mean("a"), {counting({2, 3})}, counting({2, 1})},
      {row_variance("a", "b", true),
       {counting({2, 3}), counting({2, 1})},
       counting({2, 1})},
      {transformer_block("a", counting({1, 2, 3}), counting({1, 2, 3}),
                         {{1}, 1, false}),
       {counting({1, 2, 3})},
       counting({1, 2, 3})},
      {top_k("a", 2), {counting({2, 3})}, counting({2, 3})},
  };
}

}  // namespace samples
