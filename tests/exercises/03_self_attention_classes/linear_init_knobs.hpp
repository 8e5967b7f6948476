// What can be chosen wrongly in the exercise linear_init.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Bound {
  root_of_d_in,
  d_in,
  inverted,
  integers,
  root_of_d_out,
  d_out,
  root_of_both,
  root_of_product,
  glorot,
  he,
  three
};
enum class Interval {
  around_0,
  from_0_to_1,
  from_0,
  to_0,
  from_minus_1_to_1,
  exchanged,
  half
};
enum class Fill { rows, columns, plain, reread, one_row, zeros, from_0_to_1 };
enum class Order { weight_bias, bias_weight, bias_in_rows, drawn_twice };
enum class Bias {
  as_asked,
  zero,
  made_zero,
  left_out,
  always,
  turned_round,
  thrown_away,
  drawn_and_left_out,
  of_d_in,
  column,
  one_number
};
enum class BiasInterval {
  same,
  from_0_to_1,
  from_0,
  from_minus_1_to_1,
  of_d_out,
  without_root
};

struct Knobs {
  Bound bound = Bound::root_of_d_in;
  Interval interval = Interval::around_0;
  Fill fill = Fill::rows;
  Order order = Order::weight_bias;
  Bias bias = Bias::as_asked;
  BiasInterval bias_interval = BiasInterval::same;
  bool is_root_cut = false;  // to a whole number, where these are divided
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the bound",
     {
         {"bound_1_over_d_in",
          "The bound was 1 / d_in, without the square root, and the numbers "
          "are too small.",
          "How does the spread of a sum of d_in random products grow with "
          "d_in?",
          [](Knobs& k) { k.bound = Bound::d_in; }},
         {"bound_sqrt_d_in",
          "The bound was sqrt(d_in), so that more features make larger "
          "numbers, and the outputs grow with the width.",
          "Should the bound of a layer with more features be larger or "
          "smaller?",
          [](Knobs& k) { k.bound = Bound::inverted; }},
         {"integers_divided",
          "The bound was a quotient of whole numbers, which loses its "
          "fraction: for instance 1 / d_in is 0 from d_in 2 on, and 1 over a "
          "root cut to an int is 0 from d_in 4 on.",
          "What is 1 / 4 in C++, and what is 1.0F / 4?",
          [](Knobs& k) { k.bound = Bound::integers; }},
         {"bound_from_d_out",
          "The bound was made from d_out. An output adds d_in products, "
          "however many outputs there are.",
          "How many products does one output add up?",
          [](Knobs& k) { k.bound = Bound::root_of_d_out; }},
         {"bound_1_over_d_out",
          "The bound was 1 / d_out. An output adds d_in products, however "
          "many outputs there are.",
          "How many products does one output add up?",
          [](Knobs& k) { k.bound = Bound::d_out; }},
         {"bound_from_both",
          "The bound was made from d_in + d_out. An output adds d_in "
          "products, however many outputs there are.",
          "How many products does one output add up?",
          [](Knobs& k) { k.bound = Bound::root_of_both; }},
         {"bound_from_all_numbers",
          "The bound was made from d_in * d_out, the number of all weights. "
          "An output adds d_in products.",
          "How many products does one output add up?",
          [](Knobs& k) { k.bound = Bound::root_of_product; }},
         {"bound_of_glorot",
          "The bound was sqrt(6 / (d_in + d_out)), Glorot's. torch.nn.Linear "
          "takes another one.",
          "Which formula does the task give for the bound?",
          [](Knobs& k) { k.bound = Bound::glorot; }},
         {"bound_of_he",
          "The bound was sqrt(6 / d_in), He's for layers before a ReLU. "
          "torch.nn.Linear takes another one.",
          "Which formula does the task give for the bound?",
          [](Knobs& k) { k.bound = Bound::he; }},
         {"variance_1_over_d_in",
          "The bound was sqrt(3 / d_in), which makes 1 / d_in the variance "
          "of the numbers. torch.nn.Linear takes another one.",
          "Which formula does the task give for the bound?",
          [](Knobs& k) { k.bound = Bound::three; }},
     }},
    {"the interval",
     {
         {"from_0_to_1",
          "The numbers were drawn from 0 to 1, as torch.rand and "
          "SelfAttentionV1 do it.",
          "From which number to which are a Linear layer's drawn?",
          [](Knobs& k) { k.interval = Interval::from_0_to_1; }},
         {"from_0_to_bound",
          "The numbers were drawn from 0 to the bound, so that none is "
          "negative.",
          "Around which number should the interval lie?",
          [](Knobs& k) { k.interval = Interval::from_0; }},
         {"from_bound_to_0",
          "The numbers were drawn from -bound to 0, so that none is "
          "positive.",
          "Around which number should the interval lie?",
          [](Knobs& k) { k.interval = Interval::to_0; }},
         {"from_minus_1_to_1", "The numbers were drawn from -1 to 1.",
          "Where does your code use the bound?",
          [](Knobs& k) { k.interval = Interval::from_minus_1_to_1; }},
         {"low_and_high_exchanged",
          "The interval was given from the bound to -bound, so that each "
          "number has the other sign.",
          "Which of the two ends does generator.uniform take first?",
          [](Knobs& k) { k.interval = Interval::exchanged; }},
         {"half_the_interval",
          "The interval was as wide as the bound, from -bound / 2 to bound / "
          "2.",
          "How far from 0 may a number be?",
          [](Knobs& k) { k.interval = Interval::half; }},
     }},
    {"how the weight is filled",
     {
         {"drawn_column_by_column",
          "The numbers filled the weight column by column, or row by row the "
          "transpose of it.",
          "In which order does generator.uniform fill a matrix?",
          [](Knobs& k) { k.fill = Fill::columns; }},
         {"shape_of_a_plain_matrix",
          "The weight was drawn as (d_in, d_out), the shape of a plain "
          "matrix that stands to the right of x.",
          "For what does a Linear layer's weight have a row?",
          [](Knobs& k) { k.fill = Fill::plain; }},
         {"memory_reread",
          "The weight was drawn as (d_in, d_out) and got its shape by being "
          "read again from memory, as arma::reshape does.",
          "Which shape can you draw at once?",
          [](Knobs& k) { k.fill = Fill::reread; }},
         {"one_row_for_all",
          "One row was drawn and stands in all rows of the weight.",
          "How many numbers does the weight need?",
          [](Knobs& k) { k.fill = Fill::one_row; }},
         {"weight_from_0_to_1",
          "The weight was drawn from 0 to 1, as torch.rand does it, and the "
          "bias from its own interval.",
          "From which number to which are a Linear layer's drawn?",
          [](Knobs& k) { k.fill = Fill::from_0_to_1; }},
         {"weight_zero", "The weight is all zeros, and was not drawn.",
          "Which numbers come first from the generator?",
          [](Knobs& k) { k.fill = Fill::zeros; }},
     }},
    {"the order of the draws",
     {
         {"bias_drawn_first",
          "The bias was drawn before the weight and took the numbers that "
          "the weight begins with.",
          "Which of the two does PyTorch draw first?",
          [](Knobs& k) { k.order = Order::bias_weight; }},
         {"bias_drawn_with_each_row",
          "Each number of the bias was drawn after its row of the weight, "
          "between the rows.",
          "Which of the two does PyTorch draw first, and how much of it?",
          [](Knobs& k) { k.order = Order::bias_in_rows; }},
         {"drawn_twice",
          "The weight was drawn twice, and its first numbers were thrown "
          "away.",
          "How often does your code call generator.uniform?",
          [](Knobs& k) { k.order = Order::drawn_twice; }},
     }},
    {"the bias",
     {
         {"bias_zero", "The bias is all zeros, and was not drawn.",
          "Where do the numbers of the bias come from?",
          [](Knobs& k) { k.bias = Bias::zero; }},
         {"bias_made_zero",
          "The bias was drawn, and then all of it was made 0.",
          "What becomes of the numbers that were drawn for the bias?",
          [](Knobs& k) { k.bias = Bias::made_zero; }},
         {"bias_drawn_and_left_out",
          "A bias was drawn, but the layer has none although one was asked "
          "for.",
          "What is attn::Linear made of in your code?",
          [](Knobs& k) { k.bias = Bias::drawn_and_left_out; }},
         {"bias_left_out",
          "The layer has no bias although one was asked for.",
          "What does your code do if `bias` is true?",
          [](Knobs& k) { k.bias = Bias::left_out; }},
         {"bias_always", "The layer has a bias although none was asked for.",
          "What does your code do if `bias` is false?",
          [](Knobs& k) { k.bias = Bias::always; }},
         {"bias_turned_round",
          "The layer has a bias if none was asked for, and none if one was.",
          "What does your code do if `bias` is true?",
          [](Knobs& k) { k.bias = Bias::turned_round; }},
         {"bias_thrown_away",
          "A bias was drawn although none was asked for. The layer does not "
          "have it, but the generator has moved on.",
          "What does your code draw if `bias` is false?",
          [](Knobs& k) { k.bias = Bias::thrown_away; }},
         {"bias_of_d_in",
          "The bias has d_in numbers. It is added to the output.",
          "For what does a bias have a number, for each input feature or for "
          "each output feature?",
          [](Knobs& k) { k.bias = Bias::of_d_in; }},
         {"bias_as_a_column",
          "The bias was drawn as a column of d_out rows, which is no "
          "arma::frowvec.",
          "How many rows and columns has a row vector as a matrix?",
          [](Knobs& k) { k.bias = Bias::column; }},
         {"one_number_for_the_bias",
          "One number was drawn for the bias and stands in all its places.",
          "How many numbers does the bias need?",
          [](Knobs& k) { k.bias = Bias::one_number; }},
     }},
    {"the interval of the bias",
     {
         {"bias_from_0_to_1",
          "The bias was drawn from 0 to 1, and not from the interval of the "
          "weight.",
          "Which interval does the task give for the bias?",
          [](Knobs& k) { k.bias_interval = BiasInterval::from_0_to_1; }},
         {"bias_from_0_to_bound",
          "The bias was drawn from 0 to the bound, and not from the interval "
          "of the weight.",
          "Which interval does the task give for the bias?",
          [](Knobs& k) { k.bias_interval = BiasInterval::from_0; }},
         {"bias_from_minus_1_to_1",
          "The bias was drawn from -1 to 1, and not from the interval of the "
          "weight.",
          "Which interval does the task give for the bias?",
          [](Knobs& k) {
            k.bias_interval = BiasInterval::from_minus_1_to_1;
          }},
         {"bias_bound_from_d_out",
          "The bound of the bias was made from d_out. It should be that of "
          "the weight.",
          "Which interval does the task give for the bias?",
          [](Knobs& k) { k.bias_interval = BiasInterval::of_d_out; }},
         {"bias_bound_1_over_d_in",
          "The bound of the bias was 1 / d_in. It should be that of the "
          "weight.",
          "Which interval does the task give for the bias?",
          [](Knobs& k) { k.bias_interval = BiasInterval::without_root; }},
     }},
};

}  // namespace graded
