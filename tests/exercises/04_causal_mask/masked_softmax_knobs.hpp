// What can be chosen wrongly in the exercise masked_softmax.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/masks.hpp"
#include "grading/settings/softmax.hpp"
#include "grading/steps/hidden_keys.hpp"
#include "grading/steps/hidden_scores.hpp"

namespace graded {

using attn::Reach;
using attn::Side;
using Value = attn::HiddenAs;
using Order = attn::HiddenWhen;
enum class Scale { none, root, whole, times_root };

struct Knobs {
  Side side = Side::after;
  bool zeros_too = false;  // scores of 0 are hidden
  Reach reach = Reach::all;
  Value value = Value::infinity;
  Order order = Order::before;
  attn::SoftmaxSteps softmax;
  bool visible_alone = false;  // hidden weights are 0, whatever comes out
  Scale scale = Scale::none;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which side is hidden",
     {
         {"no_mask",
          "Nothing was hidden: each query attends to the tokens that follow "
          "it as well.",
          "What happens to the scores with s > t before the softmax?",
          [](Knobs& k) { k.side = Side::none; }},
         {"past_hidden",
          "What was hidden is the past, below the diagonal, and the future "
          "can be seen.",
          "On which side of the diagonal is s greater than t?",
          [](Knobs& k) { k.side = Side::before; }},
         {"all_but_itself",
          "Every key but the token itself was hidden, the past as well.",
          "Which keys may the last query see?",
          [](Knobs& k) { k.side = Side::both; }},
         {"zeros_taken_for_hidden",
          "A visible score of exactly 0 was taken for a hidden one. A 0 is a "
          "score like any other.",
          "By what, other than its score, do you know a hidden key?",
          [](Knobs& k) { k.zeros_too = true; }},
     }},
    {"how far it is hidden",
     {
         attn::diagonal_too<Knobs>("hidden"),
         {"one_too_far",
          "The key right beside each query's own can be seen, where hiding "
          "began one column too late.",
          "Which is the first key that comes after query t?",
          [](Knobs& k) { k.reach = Reach::beyond_the_next; }},
         {"only_the_next",
          "One key alone was hidden from each query, the one right after it "
          "(or before, where the past is hidden), and those beyond it can be "
          "seen.",
          "How many keys come after the first query?",
          [](Knobs& k) { k.reach = Reach::next_only; }},
         attn::last_column_left_out<Knobs>("was hidden"),
         attn::first_row_left_out<Knobs>("was hidden"),
     }},
    {"what a hidden score becomes",
     {
         {"zero_in_place_of_inf",
          "The hidden scores were set to 0, or to a number next to it, and "
          "exp(0) is 1: in the softmax they take a share.",
          "Of which score is the exponential 0?",
          [](Knobs& k) { k.value = Value::zero; }},
         {"small_number",
          "The hidden scores were set to -1, which is an ordinary score: "
          "exp(-1) is not 0, and in the softmax they take a share.",
          "Of which score is the exponential 0?",
          [](Knobs& k) { k.value = Value::minus_one; }},
         {"large_number",
          "The hidden scores were set to a number such as -100 or -10000. "
          "Scores may be of any size, and where the visible ones are lower, "
          "the hidden ones get the whole.",
          "Which number is below all scores, whatever they are?",
          [](Knobs& k) { k.value = Value::large; }},
         {"a_billion",
          "The hidden scores were set to a number such as -1e9. Scores may "
          "be of any size, and where the visible ones are lower, the hidden "
          "ones get the whole.",
          "Which number is below all scores, whatever they are?",
          [](Knobs& k) { k.value = Value::a_billion; }},
         attn::large_number_added<Knobs>(),
         {"a_billion_added",
          "A number such as -1e9 was added to the hidden scores, which does "
          "not hide those that are larger by far than that.",
          "What can be added to any score and leaves nothing of it?",
          [](Knobs& k) { k.value = Value::a_billion_added; }},
         {"infinity_times_zero",
          "No row can be shared out, as where a mask of 0 and 1 is "
          "multiplied by -inf, for 0 times -inf is nan, or where everything "
          "is hidden.",
          "How do the visible scores stay as they are?",
          [](Knobs& k) { k.value = Value::infinity_times_mask; }},
         {"scores_times_infinity",
          "The hidden scores were multiplied by -inf, which makes +inf of a "
          "negative one and nan of a 0.",
          "Does what a hidden score becomes depend on its sign?",
          [](Knobs& k) { k.value = Value::times_infinity; }},
         {"plus_infinity",
          "The hidden scores were set to +inf, whose exponential is +inf.",
          "Of which score is the exponential 0?",
          [](Knobs& k) { k.value = Value::plus_infinity; }},
     }},
    {"when it is hidden",
     {
         {"mask_after_softmax",
          "What is hidden was zeroed after the softmax, when it had already "
          "taken its share, so that the rows no longer sum to 1.",
          "What is the first row to sum to?",
          [](Knobs& k) { k.order = Order::afterwards; }},
         {"renormalised_afterwards",
          "What is hidden was taken out only after it had set the softmax's "
          "maximum, and the rows were divided by what was left. Where a "
          "hidden score is far above the visible ones, their weights round "
          "to 0, and 0 / 0 is nan.",
          "When must the future be gone so that it cannot push out what is "
          "visible?",
          [](Knobs& k) { k.order = Order::divided_afterwards; }},
         {"renormalised_with_a_guard",
          "What is hidden was taken out only after it had set the softmax's "
          "maximum, and the rows were divided by what was left, with a guard "
          "against 0 / 0. Where a hidden score is far above the visible "
          "ones, nothing is left of their weights.",
          "When must the future be gone so that it cannot push out what is "
          "visible?",
          [](Knobs& k) { k.order = Order::guarded_afterwards; }},
         {"infinity_after_softmax",
          "It is the weights that were set to -inf, after the softmax.",
          "Which of the two, scores or weights, may be -inf?",
          [](Knobs& k) { k.order = Order::infinity_afterwards; }},
     }},
    {"what the softmax runs along",
     {
         {"softmax_down_the_columns",
          "The softmax was taken down the columns, so that it is they that "
          "sum to 1. Each row is one query, which shares out its attention.",
          "Which of the two sums to 1 in your weights, a row or a column?",
          [](Knobs& k) { k.softmax.along = attn::Along::columns; }},
         attn::softmax_over_all<Knobs>(),
     }},
    {"how far the softmax goes",
     {
         {"no_softmax",
          "What came out are scores. The softmax has still to make positive "
          "weights of them that sum to 1.",
          "Which step comes after hiding?",
          [](Knobs& k) { k.softmax.share = attn::Share::scores; }},
         attn::exponentials_alone<Knobs>(
             "What does the first row of your weights sum to?"),
         {"shifted_exponentials_alone",
          "The largest score was subtracted and the exponentials taken, but "
          "they were not divided by their sum.",
          "What does the last row of your weights sum to?",
          [](Knobs& k) {
            k.softmax.share = attn::Share::shifted_exponentials;
          }},
         attn::logarithms<Knobs>(),
     }},
    {"what is subtracted in it",
     {
         attn::no_maximum<Knobs>("What can be taken from all scores of a row "
                                 "without changing the weights?"),
         attn::maximum_from_zero<Knobs>(),
         attn::maximum_from_a_billion_below<Knobs>(
             "With which number can the search for the largest begin, "
             "whatever the scores are?"),
         {"maximum_of_all",
          "The largest score of the whole matrix was subtracted in every "
          "row, which leaves nothing of a row that lies far below it.",
          "Which scores does the largest of a row belong to?",
          [](Knobs& k) { k.softmax.shift = attn::Shift::largest_of_all; }},
     }},
    {"the scale",
     {
         {"scaled_again",
          "The scores were divided by a square root once more, that of the "
          "number of tokens. They come already scaled.",
          "What does the task say of the scores that you are given?",
          [](Knobs& k) { k.scale = Scale::root; }},
         {"divided_by_tokens",
          "The scores were divided by the number of tokens. They come "
          "already scaled.",
          "What does the task say of the scores that you are given?",
          [](Knobs& k) { k.scale = Scale::whole; }},
         {"multiplied_again",
          "The scores were multiplied by the square root of the number of "
          "tokens. They come already scaled.",
          "What does the task say of the scores that you are given?",
          [](Knobs& k) { k.scale = Scale::times_root; }},
     }},
};

}  // namespace graded
