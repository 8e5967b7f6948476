// What can be chosen wrongly in the exercise gelu.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Root {
  right,
  none,
  two_over_pi,
  pi_over_two,
  root_of_2,
  root_of_pi,
  of_2_alone,
  on_x_alone,
  on_cube_alone
};
enum class Cube {
  right,
  none,
  square,
  first_power,
  without_factor,
  ten_times,
  a_tenth,
  factor_cubed,
  subtracted,
  alone
};
enum class Bend {
  tanh,
  erf,
  erf_of_inner,
  sigmoid,
  sigmoid_1702,
  silu,
  relu,
  exponentials,
  exponential_up,
  tangent
};
enum class Around {
  right,
  no_half,
  no_one,
  no_x,
  minus,
  bend_alone,
  tanh_of_x,
  sum,
  whole_numbers,
  quarter,
  cut_off
};
using attn::Rows;
enum class After { nothing, turned_round, matrix_product, twice };

struct Knobs {
  Root root = Root::right;
  Cube cube = Cube::right;
  Bend bend = Bend::tanh;
  Around around = Around::right;
  Rows rows = Rows::all;
  bool square = false;  // as many columns as rows
  After after = After::nothing;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what bends",
     {
         {"erf_for_tanh",
          "What came back is the exact GELU, 0.5 x (1 + erf(x / sqrt(2))), "
          "PyTorch's default. GPT-2's has a tanh, and differs from it by up "
          "to 0.0005.",
          "Which function stands in the formula?",
          [](Knobs& k) { k.bend = Bend::erf; }},
         {"erf_of_the_inner_part",
          "erf stands in the place of tanh, of the same inner part.",
          "Which function stands in the formula?",
          [](Knobs& k) { k.bend = Bend::erf_of_inner; }},
         {"sigmoid_of_the_inner_part",
          "x was multiplied by the sigmoid of the inner part. 0.5 (1 + "
          "tanh(u)) is the sigmoid of 2 u.",
          "How is tanh made of exponentials?",
          [](Knobs& k) { k.bend = Bend::sigmoid; }},
         {"sigmoid_of_1702",
          "What came back is x sigmoid(1.702 x), another form of a GELU, "
          "which is rougher.",
          "Which function stands in the formula?",
          [](Knobs& k) { k.bend = Bend::sigmoid_1702; }},
         {"silu",
          "What came back is x sigmoid(x), which is called SiLU or Swish.",
          "Which function stands in the formula?",
          [](Knobs& k) { k.bend = Bend::silu; }},
         {"relu",
          "What came back is the ReLU: negative numbers became 0. A GELU "
          "lets a little of them through.",
          "What is the GELU of -1?", [](Knobs& k) { k.bend = Bend::relu; }},
         {"overflow",
          "The tanh of large numbers is nan: exponentials of u and of -u "
          "overflow, and inf / inf is no number.",
          "What is the largest number whose exponential is a float?",
          [](Knobs& k) { k.bend = Bend::exponentials; }},
         {"overflow_above",
          "The tanh of large positive numbers is nan: the exponential of 2 u "
          "overflows, and inf / inf is no number.",
          "What is the largest number whose exponential is a float?",
          [](Knobs& k) { k.bend = Bend::exponential_up; }},
         {"tangent",
          "tan stands in the place of tanh. The hyperbolic one stays between "
          "-1 and 1.",
          "Which function stands in the formula?",
          [](Knobs& k) { k.bend = Bend::tangent; }},
     }},
    {"the factor in front of the bracket",
     {
         {"root_forgotten", "sqrt(2 / pi) was left out.",
          "What multiplies x + 0.044715 x³?",
          [](Knobs& k) { k.root = Root::none; }},
         {"two_over_pi", "The factor is 2 / pi. Its root was not taken.",
          "What multiplies x + 0.044715 x³?",
          [](Knobs& k) { k.root = Root::two_over_pi; }},
         {"pi_over_two", "The factor is sqrt(pi / 2), upside down.",
          "Is sqrt(2 / pi) above 1 or below?",
          [](Knobs& k) { k.root = Root::pi_over_two; }},
         {"root_of_2", "The factor is sqrt(2), and pi has no part in it.",
          "What is sqrt(2 / pi)?",
          [](Knobs& k) { k.root = Root::root_of_2; }},
         {"root_of_2_alone",
          "The factor is sqrt(2) / pi. The root is that of the quotient.",
          "What is sqrt(2 / pi)?",
          [](Knobs& k) { k.root = Root::of_2_alone; }},
         {"root_of_pi_alone",
          "The factor is 2 / sqrt(pi). The root is that of the quotient.",
          "What is sqrt(2 / pi)?",
          [](Knobs& k) { k.root = Root::root_of_pi; }},
         {"root_of_x_alone",
          "sqrt(2 / pi) multiplied x and not the cube behind it.",
          "Where does the bracket behind sqrt(2 / pi) end?",
          [](Knobs& k) { k.root = Root::on_x_alone; }},
         {"root_of_the_cube_alone",
          "sqrt(2 / pi) multiplied the cube and not the x before it.",
          "Where does the bracket behind sqrt(2 / pi) begin?",
          [](Knobs& k) { k.root = Root::on_cube_alone; }},
     }},
    {"the cube",
     {
         {"cube_left_out",
          "The cube was left out: the tanh is that of x times the factor.",
          "What is added to x within the bracket?",
          [](Knobs& k) { k.cube = Cube::none; }},
         {"square_for_cube",
          "x² stands in place of x³, so that the bracket is not the same for "
          "x and -x but for its sign.",
          "How many factors x has a cube?",
          [](Knobs& k) { k.cube = Cube::square; }},
         {"no_power", "x stands in place of x³.",
          "How many factors x has a cube?",
          [](Knobs& k) { k.cube = Cube::first_power; }},
         {"factor_of_the_cube_forgotten",
          "The cube was added as it is, without 0.044715.",
          "What multiplies x³?",
          [](Knobs& k) { k.cube = Cube::without_factor; }},
         {"factor_ten_times", "The cube's factor is 0.44715.",
          "How many zeros has 0.044715?",
          [](Knobs& k) { k.cube = Cube::ten_times; }},
         {"a_tenth_of_the_factor", "The cube's factor is 0.0044715.",
          "How many zeros has 0.044715?",
          [](Knobs& k) { k.cube = Cube::a_tenth; }},
         {"factor_cubed",
          "0.044715 was raised to the third power together with x.",
          "What does the exponent 3 stand at?",
          [](Knobs& k) { k.cube = Cube::factor_cubed; }},
         {"cube_subtracted", "The cube was subtracted.",
          "Which sign has the cube?",
          [](Knobs& k) { k.cube = Cube::subtracted; }},
         {"cube_alone", "The bracket holds the cube and not the x before it.",
          "Which two summands has the bracket?",
          [](Knobs& k) { k.cube = Cube::alone; }},
     }},
    {"what stands around the tanh",
     {
         {"half_forgotten",
          "The 0.5 was left out, so that large numbers come out doubled.",
          "What is the GELU of 100?",
          [](Knobs& k) { k.around = Around::no_half; }},
         {"half_twice", "The 0.5 came in twice.", "What is the GELU of 100?",
          [](Knobs& k) { k.around = Around::quarter; }},
         {"half_of_whole_numbers",
          "Everything is 0, as 1 / 2 is in whole numbers.",
          "Which type has 1 / 2?",
          [](Knobs& k) { k.around = Around::whole_numbers; }},
         {"one_forgotten",
          "The 1 was left out: x and -x then have the same result.",
          "What is the GELU of -100?",
          [](Knobs& k) { k.around = Around::no_one; }},
         {"one_less_tanh",
          "The tanh was subtracted from 1, so that the negative numbers come "
          "through.",
          "What is the GELU of 100?",
          [](Knobs& k) { k.around = Around::minus; }},
         {"x_forgotten",
          "The x in front was left out. What is left is the share of x that "
          "goes through.",
          "What is the GELU of 100?",
          [](Knobs& k) { k.around = Around::no_x; }},
         {"tanh_alone", "What came back is the tanh alone.",
          "What is the GELU of 100?",
          [](Knobs& k) { k.around = Around::bend_alone; }},
         {"tanh_of_x",
          "What came back is the tanh of x itself, which is another way to "
          "bend.",
          "What is the GELU of 100?",
          [](Knobs& k) { k.around = Around::tanh_of_x; }},
         {"tanh_added",
          "The tanh was added to 0.5 x. It stands in a bracket that is "
          "multiplied by that.",
          "What does 0.5 x multiply?",
          [](Knobs& k) { k.around = Around::sum; }},
         {"negative_cut_off",
          "Results below 0 became 0. A GELU lets a little of negative "
          "numbers through.",
          "What is the GELU of -1?",
          [](Knobs& k) { k.around = Around::cut_off; }},
     }},
    {"which numbers there are",
     {
         attn::first_row_alone<Knobs>(),
         attn::as_many_columns_as_rows<Knobs>(),
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("row"),
         attn::first_left_at_0<Knobs>("row"),
     }},
    {"what follows",
     {
         {"result_turned_round", "The result is transposed.",
          "Which shape has x?",
          [](Knobs& k) { k.after = After::turned_round; }},
         {"matrix_product",
          "The last product is one of matrices, as * makes it. Numbers "
          "multiply number by number.",
          "Which of Armadillo's signs multiplies number by number?",
          [](Knobs& k) { k.after = After::matrix_product; }},
         {"gelu_of_the_gelu", "The GELU was taken twice.",
          "How often does your code bend a number?",
          [](Knobs& k) { k.after = After::twice; }},
     }},
};

}  // namespace graded
