// What can be chosen wrongly in the exercise renormalise.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/masks.hpp"
#include "grading/steps/hidden_keys.hpp"

namespace graded {

using attn::Reach;
using attn::Side;
enum class Divisor {
  sum,
  none,
  columns,
  sums_of_other_rows,
  all,
  visible_count,
  count,
  mean,
  largest,
  length,
  sum_of_the_future,
  changing,
  guarded,
  but_first_row,
  times_sum,
  root_of_sum
};
enum class Softmax { none, zeros_too, visible, after_division };

struct Knobs {
  Side side = Side::after;
  Reach reach = Reach::all;
  Divisor divisor = Divisor::sum;
  Softmax softmax = Softmax::none;
  bool future_left_in = false;
  bool infinity = false;  // in place of 0
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which side is zeroed",
     {
         {"no_mask",
          "Nothing was zeroed, and a row that sums to 1 does not change when "
          "it is divided by its sum.",
          "Which weights have to go before the division?",
          [](Knobs& k) { k.side = Side::none; }},
         {"past_zeroed",
          "The past was zeroed, so that each query keeps itself and the "
          "future. Row t is the query and column s the key.",
          "On which side of the diagonal is s greater than t?",
          [](Knobs& k) { k.side = Side::before; }},
         {"all_but_itself",
          "Everything but the diagonal was zeroed, the past as well.",
          "Which keys may the last query see?",
          [](Knobs& k) { k.side = Side::both; }},
     }},
    {"how far it is zeroed",
     {
         attn::diagonal_too<Knobs>("zeroed"),
         {"one_too_far",
          "The weight right beside the diagonal is still there, where "
          "zeroing began one column too late.",
          "Which is the first key that comes after query t?",
          [](Knobs& k) { k.reach = Reach::beyond_the_next; }},
         {"only_the_next",
          "One weight alone was zeroed in each row, the one beside the "
          "diagonal, and those beyond it are still there.",
          "How many keys come after the first query?",
          [](Knobs& k) { k.reach = Reach::next_only; }},
         attn::last_column_left_out<Knobs>("was zeroed"),
         attn::first_row_left_out<Knobs>("was zeroed"),
     }},
    {"what rows are divided by",
     {
         {"not_divided",
          "The rows were not divided, or by sums taken before the zeros, "
          "which are 1.",
          "What does the first row sum to now?",
          [](Knobs& k) { k.divisor = Divisor::none; }},
         {"columns_divided",
          "Each column was divided by its sum, so that it is the columns "
          "that sum to 1. A row holds the shares that one query gives.",
          "Along which of the two does arma::sum(A, 1) sum?",
          [](Knobs& k) { k.divisor = Divisor::columns; }},
         {"sums_of_other_rows",
          "The sums are those of the rows, but entry s of them divided "
          "column s, as each_row does.",
          "Which row does the sum of row t belong to?",
          [](Knobs& k) { k.divisor = Divisor::sums_of_other_rows; }},
         {"divided_by_all",
          "Every row was divided by the same number, the sum of the whole "
          "matrix, so that all weights together sum to 1.",
          "How many wholes are there to share out, one or one for each "
          "query?",
          [](Knobs& k) { k.divisor = Divisor::all; }},
         {"divided_by_count",
          "Each row was divided by the number of keys that it may see, which "
          "is how a mean is taken.",
          "What do the weights that are left in a row sum to?",
          [](Knobs& k) { k.divisor = Divisor::visible_count; }},
         {"divided_by_tokens",
          "Each row was divided by the number of tokens.",
          "What do the weights that are left in a row sum to?",
          [](Knobs& k) { k.divisor = Divisor::count; }},
         {"divided_by_mean",
          "Each row was divided by its mean, so that it sums to the number "
          "of tokens.",
          "What is a row to sum to?",
          [](Knobs& k) { k.divisor = Divisor::mean; }},
         {"divided_by_largest",
          "Each row was divided by its largest weight, which becomes 1.",
          "What is a row to sum to?",
          [](Knobs& k) { k.divisor = Divisor::largest; }},
         {"divided_by_length",
          "Each row was divided by its length, the root of the sum of its "
          "squares, as arma::normalise does.",
          "What is to be 1 in the end, the sum of a row or that of its "
          "squares?",
          [](Knobs& k) { k.divisor = Divisor::length; }},
         {"divided_by_the_future",
          "Each row was divided by the sum of what was taken away.",
          "What has to become 1, what is gone or what is left?",
          [](Knobs& k) { k.divisor = Divisor::sum_of_the_future; }},
         {"sum_changes_on_the_way",
          "The sum of a row was taken anew for every entry, when some of the "
          "row had been divided already.",
          "When does the sum of a row have to be complete?",
          [](Knobs& k) { k.divisor = Divisor::changing; }},
         {"small_sums_spoilt",
          "A row of which little is left does not sum to 1: a small number "
          "was added to its sum or put in its place, or the row was passed "
          "over. All weights are greater than 0, so that no sum needs a "
          "guard.",
          "How small can the sum of weights be that are greater than 0?",
          [](Knobs& k) { k.divisor = Divisor::guarded; }},
         {"first_row_not_divided",
          "The first row was not divided, as if the loop over the rows began "
          "one too late.",
          "Which is the first row of your loop?",
          [](Knobs& k) { k.divisor = Divisor::but_first_row; }},
         {"multiplied_by_sum",
          "Each row was multiplied by its sum, which makes it smaller still.",
          "What has to happen to a row that sums to one half?",
          [](Knobs& k) { k.divisor = Divisor::times_sum; }},
         {"divided_by_root",
          "Each row was divided by the square root of its sum.",
          "What does the first row sum to now?",
          [](Knobs& k) { k.divisor = Divisor::root_of_sum; }},
     }},
    {"what a hidden weight becomes",
     {
         {"infinity_for_zero",
          "The hidden weights were set to -inf, as scores are before a "
          "softmax. A weight that is gone is 0.",
          "What does a row sum to that has -inf in it?",
          [](Knobs& k) { k.infinity = true; }},
     }},
    {"another softmax",
     {
         {"softmax_again",
          "A second softmax was taken over the zeroed weights, in which each "
          "zero counts as exp(0) = 1 and gets a share again.",
          "What are weights that are shares already divided by?",
          [](Knobs& k) { k.softmax = Softmax::zeros_too; }},
         {"softmax_of_the_visible",
          "A second softmax was taken, over the visible weights, which draws "
          "them closer together.",
          "Which keeps the ratios of weights, a softmax or a division?",
          [](Knobs& k) { k.softmax = Softmax::visible; }},
         {"softmax_after_division",
          "The rows were divided, and then a softmax was taken, in which "
          "each zero gets a share again.",
          "What do the rows sum to before that last step?",
          [](Knobs& k) { k.softmax = Softmax::after_division; }},
     }},
    {"what is divided",
     {
         {"future_only_left_out_of_the_sum",
          "The hidden weights were left out of the sums alone: in the rows "
          "they are still there.",
          "What is the weight of a key with s > t in the result?",
          [](Knobs& k) { k.future_left_in = true; }},
     }},
};

}  // namespace graded
