// The choices that the exercise batched_causal_attention leaves.
#pragma once

#include "grading/steps/hidden_scores.hpp"
#include "grading/steps/softmax.hpp"

namespace graded {

enum class Batch {
  each,
  places,
  one_long,
  first_for_all,
  but_last,
  first_alone,
  reversed,
  keys_of_the_first
};
enum class Product {
  queries_keys,
  keys_queries,
  queries_alone,
  keys_alone,
  inputs,
  not_transposed
};
enum class Mixed { values, keys, queries, inputs };
enum class Layers { right, no_bias, bias_twice, bias_by_first, query_alone };
enum class Mask {
  right,
  none,
  transposed,
  inverted,
  diagonal_too,
  beyond_the_next
};
enum class Cut { first, none, indices, last_rows, last_columns };
using Value = attn::HiddenAs;
using Order = attn::HiddenWhen;
enum class Scale {
  root,
  none,
  whole,
  times_root,
  context_length,
  tokens,
  d_in,
  sequences,
  two
};
enum class Output { tokens, padded, but_last };

struct Knobs {
  Batch batch = Batch::each;
  Product product = Product::queries_keys;
  Mixed mixed = Mixed::values;
  Layers layers = Layers::right;
  Mask mask = Mask::right;
  Cut cut = Cut::first;
  Value value = Value::infinity;
  Order order = Order::before;
  Scale scale = Scale::root;
  bool scaled_afterwards = false;
  bool scaled_first = false;  // before the mask
  attn::SoftmaxSteps softmax;
  Output output = Output::tokens;
};

}  // namespace graded
