#include "samples.hpp"

#include <utility>

#include "narration/operations/operations.hpp"

namespace samples {
namespace {

using attn::Tensor;

std::vector<attn::WrittenNumber> six_numbers() {
  return {1, 2, 3, 4, 5, 6};
}

// A batch of 2, 4 tokens, 3 features, 3 heads of width 2.
std::vector<Tensor> of_a_wrapper() {
  return {counting({2, 4, 3}),    counting({6, 3}),
          counting({6, 3}),       counting({6, 3}),
          counting({2, 3, 4, 4}), counting({2, 3, 4, 2})};
}

std::vector<Tensor> with_biases(std::vector<Tensor> operands) {
  for (int i = 0; i < 3; ++i) operands.push_back(counting({6}));
  return operands;
}

}  // namespace

attn::Tensor counting(const attn::Shape& shape) {
  std::size_t count = 1;
  for (const std::size_t size : shape) count *= size;
  std::vector<float> values;
  while (values.size() < count) {
    values.push_back(static_cast<float>(values.size() + 1));
  }
  return {shape, values};
}

// One table.
std::vector<Sample> all() {
  using namespace attn;
  std::vector<Sample> samples = {
      {given(), {}, counting({2, 3})},
      {drawn({123}, 0.0F, 1.0F), {}, counting({2, 3})},
      {all_ones(), {}, counting({2, 3})},
      {causal_mask(), {}, counting({3, 3})},
      {visible_mask(), {}, counting({3, 3})},
      {causal_attention_weights(
           {counting({3, 2}), 123, 4, false, counting({3, 3})}),
       {},
       counting({3, 3})},
      {blocks(2), {}, counting({3, 3})},
      {by_counting(six_numbers()), {}, counting({2, 3})},
      {by_counting_parameters(six_numbers()), {}, counting({5})},
      {score_statistics({1, 3, counting({2}), counting({2}), counting({2}),
                         counting({2})}),
       {},
       counting({2, 4})},
      {dropout_averages(0.5, 6, counting({2}), counting({2}), {{123}, false}),
       {},
       counting({2, 2})},
      {by_measuring(), {}, counting({2, 3})},
      {product("a", "b"),
       {counting({2, 3}), counting({3, 4})},
       counting({2, 4})},
      {product("a", "b"), {counting({3}), counting({5, 2})}, counting({2})},
      {product("a", transposed("b")),
       {counting({2, 4, 3}), counting({2, 5, 3})},
       counting({2, 4, 5})},
      {product_with_first("a", transposed("b"), 3),
       {counting({1, 2}), counting({5, 2})},
       counting({1, 3})},
      {product(transposed("a"), "b"),
       {counting({2, 4}), counting({2, 3})},
       counting({4, 3})},
      {causal_product("a", transposed("b")),
       {counting({3, 2}), counting({3, 2})},
       counting({3, 3})},
      {linear("a", "b"),
       {counting({4, 3}), counting({5, 3})},
       counting({4, 5})},
      {linear("a", "b", "c"),
       {counting({2, 4, 3}), counting({5, 3}), counting({5})},
       counting({2, 4, 5})},
      {softmax("a", 2.0), {counting({2, 3})}, counting({2, 3})},
      {shifted_softmax("a"), {counting({2, 3})}, counting({2, 3})},
      {unshifted_softmax("a"), {counting({2, 3})}, counting({2, 3})},
      {normalise("a"), {counting({2, 3})}, counting({2, 3})},
      {multiply("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {masked_fill("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {difference_of("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {change_of("a", {}, counting({4, 3}), counting({4, 3})),
       {counting({2, 4, 3})},
       counting({4, 3})},
      {dropout("a", 0.5, {{123}, false}),
       {counting({2, 3})},
       counting({2, 3})},
      {divide("a", 2.0), {counting({2, 3})}, counting({2, 3})},
      {divide("a", Source("b")),
       {counting({3}), counting({1})},
       counting({3})},
      {maximum("a"), {counting({3})}, counting({1})},
      {maximum("a", "b"), {counting({3}), counting({1})}, counting({1})},
      {exponential("a", "b"), {counting({3}), counting({1})}, counting({3})},
      {rescaled_sum("a"), {counting({3})}, counting({1})},
      {rescaled_sum("a", "b", "c"),
       {counting({3}), counting({1}), counting({1})},
       counting({1})},
      {rescaled_product("a", "b", 1),
       {counting({3}), counting({5, 4})},
       counting({4})},
      {rescaled_product("a", "b", 2, "c", "d"),
       {counting({3}), counting({5, 4}), counting({4}), counting({1})},
       counting({4})},
      {singular_values("a", counting({2, 2})),
       {counting({3, 2})},
       counting({2})},
      {heads_context("a",
                     {1, false, counting({1, 2, 4, 4}), counting({1, 4, 6})}),
       {counting({4, 3})},
       counting({4, 6})},
      {key_value_cache("a", "b", "c"),
       {counting({4, 3}), counting({4, 2}), counting({5, 2})},
       counting({4, 5})},
      {key_value_cache("a", "b", "c", "d"),
       {counting({4, 3}), counting({4, 2}), counting({5, 2}), counting({5})},
       counting({4, 5})},
      {multi_head_attention_wrapper(
           {"a", "b", "c", "d", "e", "f", "", "", ""}),
       of_a_wrapper(), counting({2, 4, 6})},
      {multi_head_attention_wrapper(
           {"a", "b", "c", "d", "e", "f", "g", "h", "i"}),
       with_biases(of_a_wrapper()), counting({2, 4, 6})},
      {columns_of("a", 1), {counting({4})}, {{2}, {2, 3}}},
      {row_of("a", 1), {counting({2, 3})}, {{3}, {4, 5, 6}}},
      {transpose_of("a"), {counting({2, 3})}, {{3, 2}, {1, 4, 2, 5, 3, 6}}},
      {unchanged("a"), {counting({2, 3})}, counting({2, 3})},
      {concatenate({"a", "b"}),
       {{{2, 1, 2}, {1, 2, 5, 6}}, {{2, 1, 2}, {3, 4, 7, 8}}},
       counting({2, 1, 4})},
      {split_heads("a"),
       {counting({2, 1, 4})},
       {{2, 2, 1, 2}, {1, 2, 3, 4, 5, 6, 7, 8}}},
      {split_heads("a"),
       {counting({1, 2, 6})},
       {{1, 3, 2, 2}, {1, 2, 7, 8, 3, 4, 9, 10, 5, 6, 11, 12}}},
      {merge_heads("a"),
       {counting({1, 3, 2, 2})},
       {{1, 2, 6}, {1, 2, 5, 6, 9, 10, 3, 4, 7, 8, 11, 12}}},
  };
  for (Sample& sample : of_learning()) samples.push_back(std::move(sample));
  for (Sample& sample : of_models()) samples.push_back(std::move(sample));
  return samples;
}

}  // namespace samples
