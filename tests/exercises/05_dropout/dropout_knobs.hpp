// What can be chosen wrongly in the exercise dropout.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Probability { right, p, true_drops, both };
enum class Stream { native, mkl, second_call, of_the_book, words };
enum class Order {
  rows_first,
  columns_first,
  reversed,
  one_for_a_row,
  one_for_a_column,
  one_for_all
};
enum class Scale {
  right,
  none,
  by_p,
  times_p,
  times_kept,
  plus_p,
  two,
  whole,
  root,
  squared,
  as_drawn,
  rows_to_1
};
enum class Evaluation { right, smaller, larger, zeros, dropped };
enum class Sign { kept, negatives_lost, negatives_turned };

struct Knobs {
  Probability probability = Probability::right;
  Stream stream = Stream::native;
  Order order = Order::rows_first;
  Scale scale = Scale::right;
  Evaluation evaluation = Evaluation::right;
  Sign sign = Sign::kept;
  bool inverted = false;
  bool nothing_dropped = false;
  bool dropped_stay = false;
  bool zeros_draw_none = false;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"when numbers are dropped",
     {
         {"only_in_evaluation",
          "Numbers are dropped in evaluation and none in training, as where "
          "the test of `training` is the wrong way round.",
          "For which of the two is dropout?",
          [](Knobs& k) { k.inverted = true; }},
         {"nothing_dropped", "x came back unchanged in training.",
          "What happens to a number whose draw is false?",
          [](Knobs& k) { k.nothing_dropped = true; }},
     }},
    {"what evaluation does",
     {
         {"active_in_evaluation",
          "Numbers are dropped in evaluation too, so that a trained network "
          "gives another answer at every call.",
          "What does evaluation change in x?",
          [](Knobs& k) { k.evaluation = Evaluation::dropped; }},
         {"smaller_in_evaluation",
          "Evaluation multiplied by 1 - p, although training makes up for "
          "what is dropped already.",
          "What does evaluation change in x?",
          [](Knobs& k) { k.evaluation = Evaluation::smaller; }},
         {"rescaled_in_evaluation",
          "What is kept stayed as it was in training, and evaluation "
          "multiplied by 1 - p, as dropout was done at first.",
          "In which of the two does the task make up for what is dropped?",
          [](Knobs& k) {
            k.evaluation = Evaluation::smaller;
            k.scale = Scale::none;
          }},
         {"larger_in_evaluation",
          "Evaluation divided by 1 - p, although nothing is dropped there.",
          "What does evaluation change in x?",
          [](Knobs& k) { k.evaluation = Evaluation::larger; }},
         {"zeros_in_evaluation", "Evaluation gives nothing but zeros.",
          "What does evaluation change in x?",
          [](Knobs& k) { k.evaluation = Evaluation::zeros; }},
     }},
    {"what a draw says",
     {
         {"true_drops",
          "A draw that is true dropped its number, so that numbers are "
          "dropped with probability 1 - p.",
          "What does a draw that is true do to its number?",
          [](Knobs& k) { k.probability = Probability::true_drops; }},
         {"kept_with_p",
          "The draws were made with probability p, and a true one keeps its "
          "number, so that numbers are kept with probability p.",
          "With which probability is a number kept?",
          [](Knobs& k) { k.probability = Probability::p; }},
         {"draws_for_dropping",
          "The draws say what is dropped, true with probability p, which is "
          "a dropout as good as any but not the one that PyTorch draws from "
          "this seed.",
          "What does a draw that is true do to its number?",
          [](Knobs& k) { k.probability = Probability::both; }},
     }},
    {"where the draws come from",
     {
         {"other_stream",
          "The draws are those of DropoutStream::mkl, the other of PyTorch's "
          "two ways.",
          "Which stream does the task name?",
          [](Knobs& k) { k.stream = Stream::mkl; }},
         {"draws_of_the_second_call",
          "The draws are the second ones: the generator had been asked for "
          "as many before.",
          "How often does a call of yours reach generator.bernoulli?",
          [](Knobs& k) { k.stream = Stream::second_call; }},
         {"seed_of_the_book",
          "The draws are those of a new generator with the seed 123.",
          "Which generator are you given?",
          [](Knobs& k) { k.stream = Stream::of_the_book; }},
         {"draws_from_rand",
          "The draws were made from generator.rand, with other bits than "
          "those of generator.bernoulli.",
          "Which function of the generator does the task name?",
          [](Knobs& k) { k.stream = Stream::words; }},
     }},
    {"which draw is whose",
     {
         {"column_by_column",
          "The draws were used column after column, as happens with a single "
          "index, for Armadillo keeps its matrices so.",
          "In which order do the draws belong to the numbers?",
          [](Knobs& k) { k.order = Order::columns_first; }},
         {"draws_reversed", "The draws were used from the last to the first.",
          "In which order do the draws belong to the numbers?",
          [](Knobs& k) { k.order = Order::reversed; }},
         {"whole_rows",
          "There is one draw for each row, so that whole rows are dropped.",
          "How many draws are there for x of (rows, columns)?",
          [](Knobs& k) { k.order = Order::one_for_a_row; }},
         {"whole_columns",
          "The rows all have the same draws, so that whole columns are "
          "dropped.",
          "How many draws are there for x of (rows, columns)?",
          [](Knobs& k) { k.order = Order::one_for_a_column; }},
         {"one_draw_for_all",
          "There is a single draw, so that all or nothing is dropped.",
          "How many draws are there for x of (rows, columns)?",
          [](Knobs& k) { k.order = Order::one_for_all; }},
     }},
    {"whether a zero has a draw",
     {
         {"zeros_draw_nothing",
          "A number that is 0 took no draw, so that those after it met the "
          "wrong ones.",
          "Which numbers have a draw of their own?",
          [](Knobs& k) { k.zeros_draw_none = true; }},
     }},
    {"how what is kept grows",
     {
         {"not_rescaled",
          "What is kept stayed as it was, so that the sums that follow are "
          "smaller in training than in evaluation.",
          "By how much does what is kept have to grow, so that the mean "
          "stays x?",
          [](Knobs& k) { k.scale = Scale::none; }},
         {"rescaled_by_p",
          "What is kept was divided by p, the probability of being dropped, "
          "which is right for p = 0.5 alone.",
          "With which probability is a number kept?",
          [](Knobs& k) { k.scale = Scale::by_p; }},
         {"multiplied_by_p",
          "What is kept was multiplied by p, which makes it smaller still.",
          "Has what is kept to grow or to shrink?",
          [](Knobs& k) { k.scale = Scale::times_p; }},
         {"made_smaller",
          "What is kept was multiplied by 1 - p, which makes it smaller "
          "still.",
          "Has what is kept to grow or to shrink?",
          [](Knobs& k) { k.scale = Scale::times_kept; }},
         {"multiplied_by_1_plus_p",
          "What is kept was multiplied by 1 + p, which is too little.",
          "What makes x again of x, times the probability of being kept?",
          [](Knobs& k) { k.scale = Scale::plus_p; }},
         {"doubled",
          "What is kept was doubled, which is right for p = 0.5 alone.",
          "What does the growth depend on?",
          [](Knobs& k) { k.scale = Scale::two; }},
         {"whole_number",
          "What is kept was multiplied by 1 / (1 - p) without its "
          "fraction, as in an int.",
          "Of which type is the number that you multiply by?",
          [](Knobs& k) { k.scale = Scale::whole; }},
         {"by_the_root",
          "What is kept was divided by the square root of 1 - p.",
          "What is to stay as it was, the mean or the variance?",
          [](Knobs& k) { k.scale = Scale::root; }},
         {"rescaled_twice", "What is kept was divided by 1 - p twice.",
          "How often does one call make up for what it drops?",
          [](Knobs& k) { k.scale = Scale::squared; }},
         {"by_what_was_kept",
          "What is kept was divided by the share of numbers that these draws "
          "happen to keep, which is 1 - p in the mean only.",
          "Does the growth depend on how the draws turn out?",
          [](Knobs& k) { k.scale = Scale::as_drawn; }},
         {"row_rescaled_to_1",
          "Each row was divided by its sum after dropping, so that it sums "
          "to 1 again, or is nan if nothing is left of it.",
          "Does the growth depend on the other numbers of a row?",
          [](Knobs& k) { k.scale = Scale::rows_to_1; }},
     }},
    {"what becomes of signs",
     {
         {"negatives_lost",
          "Negative numbers became 0, whatever their draws say.",
          "Which numbers may x hold?",
          [](Knobs& k) { k.sign = Sign::negatives_lost; }},
         {"negatives_turned", "Negative numbers came out positive.",
          "Which numbers may x hold?",
          [](Knobs& k) { k.sign = Sign::negatives_turned; }},
     }},
    {"what is dropped",
     {
         {"dropped_stay",
          "What is kept grew, but what is dropped stayed as it was.",
          "What is y where the draw is false?",
          [](Knobs& k) { k.dropped_stay = true; }},
     }},
};

}  // namespace graded
