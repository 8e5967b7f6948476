// What can be chosen wrongly in the exercise layer_norm.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

// What a mean or a variance goes over.
enum class Over { token, tokens, all, first_token, not_reset };
enum class Centred { both, neither, variance_alone, numbers_alone };
enum class Spread { biased, unbiased, sum, sizes, range };
enum class Division { root, variance, none, multiplied };
enum class Eps { inside, outside, forgotten, own, floor, subtracted, twice };
enum class Scale {
  right,
  forgotten,
  exchanged,
  more_than_1,
  divides,
  added,
  first,
  not_repeated,
  each_column,
  by_token
};
enum class Shift { right, forgotten, subtracted, before_scale, twice, first };
using attn::Rows;
enum class After { nothing, turned_round, around };

struct Knobs {
  Over mean = Over::token;
  Over variance = Over::token;
  Centred centred = Centred::both;
  Spread spread = Spread::biased;
  Division division = Division::root;
  Eps eps = Eps::inside;
  Scale scale = Scale::right;
  Shift shift = Shift::right;
  bool affine_first = false;
  Rows rows = Rows::all;
  After after = After::nothing;
  bool by_library = false;  // the variance is that of arma::var
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what mean and variance go over",
     {
         {"over_tokens",
          "Mean and variance went down the columns, over the tokens, as "
          "those of Armadillo do unless they are told otherwise. A token is "
          "normalised by itself.",
          "How many means are there if there are T tokens?",
          [](Knobs& k) { k.mean = k.variance = Over::tokens; }},
         {"over_all_tokens",
          "There is one mean and one variance for all tokens, so that a "
          "later token changes the numbers of those before it. A token is "
          "normalised by itself.",
          "How many means are there if there are T tokens?",
          [](Knobs& k) { k.mean = k.variance = Over::all; }},
         {"of_the_first_token",
          "Mean and variance of the first token were used for all.",
          "Of which row are your mean and your variance?",
          [](Knobs& k) { k.mean = k.variance = Over::first_token; }},
         {"mean_over_tokens",
          "The mean went down the columns, over the tokens, and the variance "
          "along the rows.",
          "Along which axis does your mean go?",
          [](Knobs& k) { k.mean = Over::tokens; }},
         {"variance_over_tokens",
          "The variance went down the columns, over the tokens, and the mean "
          "along the rows. The second argument of arma::var is no dimension: "
          "it says what is divided by.",
          "Along which axis does your variance go?",
          [](Knobs& k) { k.variance = Over::tokens; }},
         {"mean_over_all_tokens",
          "There is one mean for all tokens, and a variance for each.",
          "How many means are there if there are T tokens?",
          [](Knobs& k) { k.mean = Over::all; }},
         {"variance_over_all_tokens",
          "There is one variance for all tokens, and a mean for each.",
          "How many variances are there if there are T tokens?",
          [](Knobs& k) { k.variance = Over::all; }},
         {"mean_not_reset",
          "The sum for the mean went on from row to row, as happens when it "
          "is not set to 0 for each row.",
          "Which value does your sum have when a new row begins?",
          [](Knobs& k) { k.mean = Over::not_reset; }},
         {"variance_not_reset",
          "The sum of squares went on from row to row, as happens when it is "
          "not set to 0 for each row.",
          "Which value does your sum have when a new row begins?",
          [](Knobs& k) { k.variance = Over::not_reset; }},
     }},
    {"where the mean is subtracted",
     {
         {"mean_forgotten",
          "The mean was not subtracted. What came back is an RMSNorm, which "
          "divides by the root of the mean square.",
          "What is the mean of a row of your output if scale is 1 and shift "
          "0?",
          [](Knobs& k) { k.centred = Centred::neither; }},
         {"mean_in_the_variance_alone",
          "The mean was subtracted for the variance, and not from what is "
          "divided.",
          "What is the mean of a row of your output if scale is 1 and shift "
          "0?",
          [](Knobs& k) { k.centred = Centred::variance_alone; }},
         {"mean_not_in_the_variance",
          "The variance is the mean of the squares of x itself. It is how "
          "far the features lie from their mean.",
          "What is the variance of a token whose features are all 5?",
          [](Knobs& k) { k.centred = Centred::numbers_alone; }},
     }},
    {"the variance",
     {
         {"unbiased_variance",
          "The sum of squares was divided by d - 1, as arma::var and "
          "torch.var do unless they are told otherwise. A layer norm divides "
          "by d.",
          "What is the sum of squares divided by?",
          [](Knobs& k) { k.spread = Spread::unbiased; }},
         {"sum_for_variance", "The sum of squares was not divided by d.",
          "What is the sum of squares divided by?",
          [](Knobs& k) { k.spread = Spread::sum; }},
         {"mean_size_for_variance",
          "How far the features lie from the mean was measured by the mean "
          "of the distances, without squares and root.",
          "Which steps does the formula of the variance have?",
          [](Knobs& k) { k.spread = Spread::sizes; }},
         {"range_for_variance",
          "What divides is the largest feature less the smallest one.",
          "Which steps does the formula of the variance have?",
          [](Knobs& k) { k.spread = Spread::range; }},
     }},
    {"what is divided by",
     {
         {"root_forgotten",
          "The variance divided and not its root. A token that is twice as "
          "large then comes out half as large.",
          "What becomes of y if all features of a token are doubled?",
          [](Knobs& k) { k.division = Division::variance; }},
         {"not_divided",
          "The mean was subtracted, and nothing divided what was left.",
          "What is the variance of a row of your output?",
          [](Knobs& k) { k.division = Division::none; }},
         {"multiplied_by_the_root",
          "What is left of x was multiplied by the root. It has to be "
          "divided.",
          "What becomes of y if all features of a token are doubled?",
          [](Knobs& k) { k.division = Division::multiplied; }},
     }},
    {"eps",
     {
         {"eps_outside_the_root",
          "eps was added to the root. It belongs to the variance, before the "
          "root is taken.",
          "What is the root for the variance 9 and eps 7?",
          [](Knobs& k) { k.eps = Eps::outside; }},
         {"eps_forgotten",
          "eps was forgotten, so that a token of equal features divides 0 by "
          "0.",
          "What does your code make of a token whose features are equal?",
          [](Knobs& k) { k.eps = Eps::forgotten; }},
         {"eps_of_its_own",
          "1e-5 was added, PyTorch's default, whatever eps is.",
          "Where does your code read eps?",
          [](Knobs& k) { k.eps = Eps::own; }},
         {"eps_as_a_floor",
          "The larger of variance and eps was taken. They have to be added.",
          "What is the root for the variance 9 and eps 7?",
          [](Knobs& k) { k.eps = Eps::floor; }},
         {"eps_subtracted", "eps was subtracted from the variance.",
          "Which sign has eps in the formula?",
          [](Knobs& k) { k.eps = Eps::subtracted; }},
         {"eps_twice", "eps was added within the root and once more outside.",
          "How often does eps stand in the formula?",
          [](Knobs& k) { k.eps = Eps::twice; }},
     }},
    {"the scale",
     {
         {"scale_forgotten", "The scale was forgotten.",
          "What does your code do with `scale`?",
          [](Knobs& k) { k.scale = Scale::forgotten; }},
         {"scale_and_shift_exchanged",
          "Scale and shift were taken for each other: the one multiplies, "
          "the other is added.",
          "Which of the two multiplies?",
          [](Knobs& k) { k.scale = Scale::exchanged; }},
         {"scale_and_1",
          "What multiplies is 1 + scale. The scale is the whole factor here.",
          "What does a scale of 1 change?",
          [](Knobs& k) { k.scale = Scale::more_than_1; }},
         {"divided_by_scale", "The scale divided. It has to multiply.",
          "What becomes of y if the scale is doubled?",
          [](Knobs& k) { k.scale = Scale::divides; }},
         {"scale_added", "The scale was added. It has to multiply.",
          "What becomes of y if the scale is doubled?",
          [](Knobs& k) { k.scale = Scale::added; }},
         {"first_scale_for_all",
          "The first number of the scale multiplied all features.",
          "Which number of the scale belongs to feature i?",
          [](Knobs& k) { k.scale = Scale::first; }},
         {"scale_not_repeated",
          "The scale is one row and the matrix has one for each token, and "
          "Armadillo does not repeat the row by itself as PyTorch does.",
          "Which of Armadillo's functions does something to each row?",
          [](Knobs& k) { k.scale = Scale::not_repeated; }},
         {"row_to_each_column",
          "A row was given to each_col(), which takes a column: the scale or "
          "the shift, or one of the means, which arma::mean lays in a row "
          "unless it is told dimension 1.",
          "Which of what you give to each_col() is a column?",
          [](Knobs& k) { k.scale = Scale::each_column; }},
         {"by_token",
          "Scale and shift were taken as if they had a number for each "
          "token. They have one for each feature.",
          "Which numbers of y share a number of the scale?",
          [](Knobs& k) { k.scale = Scale::by_token; }},
     }},
    {"the shift",
     {
         {"shift_forgotten", "The shift was forgotten.",
          "What does your code do with `shift`?",
          [](Knobs& k) { k.shift = Shift::forgotten; }},
         {"shift_subtracted", "The shift was subtracted.",
          "Which sign has the shift in the formula?",
          [](Knobs& k) { k.shift = Shift::subtracted; }},
         {"shift_before_scale",
          "The shift was added before the scale multiplied, so that it was "
          "multiplied too.",
          "Which of scale and shift comes first in the formula?",
          [](Knobs& k) { k.shift = Shift::before_scale; }},
         {"shift_twice", "The shift was added twice.",
          "Where does your code add the shift?",
          [](Knobs& k) { k.shift = Shift::twice; }},
         {"first_shift_for_all",
          "The first number of the shift was added to all features.",
          "Which number of the shift belongs to feature i?",
          [](Knobs& k) { k.shift = Shift::first; }},
     }},
    {"when scale and shift come",
     {
         {"normalised_last",
          "Scale and shift worked on x, before it was normalised.",
          "What is the last step of the formula?",
          [](Knobs& k) { k.affine_first = true; }},
     }},
    {"which tokens there are",
     {
         {"first_token_alone",
          "Only the first token was normalised, and the rows of the others "
          "are 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("token"),
         attn::first_left_at_0<Knobs>("token"),
     }},
    {"what follows",
     {
         {"result_turned_round", "The result is transposed.",
          "What does a row of your result belong to?",
          [](Knobs& k) { k.after = After::turned_round; }},
         {"shortcut_added",
          "x was added to the result. The way around a norm is the "
          "transformer block's.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::around; }},
     }},
};

}  // namespace graded
