// What can be chosen wrongly in the exercise cross_entropy.
#pragma once

#include <vector>

#include "12_training/cross_entropy_choices.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"

namespace graded {

// A small number that was added to the probability.
template <Form form>
attn::Setting<Knobs> added(std::string_view id, std::string_view number) {
  return {
      attn::kept({"small_number_", id}),
      attn::kept({number,
                  " was added to the probability before its logarithm was "
                  "taken, so that no loss exceeds a limit: a model that "
                  "is very wrong looks better than it is."}),
      "What is the loss of the row (1000, 0) with the target 1?",
      [](Knobs& k) { k.form = form; }};
}

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how often a softmax is taken",
     {
         {"softmax_twice",
          "The softmax was taken of the logits, and then once more within "
          "the cross entropy. Probabilities lie between 0 and 1, and after a "
          "second softmax all classes look nearly equal.",
          "What does your code take the exponential of?",
          [](Knobs& k) { k.softmax = Softmax::twice; }},
         {"no_softmax",
          "The logarithm was taken of the logit itself, without a softmax. A "
          "logit may be negative, and logits do not sum to 1.",
          "What makes a probability of a logit?",
          [](Knobs& k) { k.softmax = Softmax::none; }},
     }},
    {"what is subtracted from the logits",
     {
         {"overflow",
          "The exponentials are those of the logits as they are. The "
          "exponential of a large logit is +inf, and those of a row far "
          "below "
          "0 are all 0.",
          "What is exp(1000) in a float?",
          [](Knobs& k) { k.shift = Shift::none; }},
         {"largest_of_all",
          "The largest logit of the whole matrix was subtracted, so that in "
          "a row far below it all exponentials became 0.",
          "Which logits share a sum of exponentials?",
          [](Knobs& k) { k.shift = Shift::matrix; }},
         {"largest_of_first_row",
          "The largest logit of the first row was subtracted in all rows.",
          "Of which row is your largest logit?",
          [](Knobs& k) { k.shift = Shift::first_row; }},
         {"largest_from_0",
          "Rows of logits far below 0 were not raised: the search for their "
          "largest began at 0 or near it, or it was subtracted only where it "
          "is large.",
          "What is subtracted in a row of -1000 and -1001?",
          [](Knobs& k) { k.shift = Shift::from_0; }},
         {"largest_in_the_sum_alone",
          "The largest logit was subtracted within the sum, and not from the "
          "logit of the target, so that the loss is off by it.",
          "Which logits have to be shifted for their difference to stay?",
          [](Knobs& k) { k.shift = Shift::in_sum_alone; }},
     }},
    {"the size of the logits",
     {
         {"logits_cut_off",
          "The logits were cut off at a limit, so that large ones look "
          "equal.",
          "What can you subtract from all logits of a row without changing "
          "its loss?",
          [](Knobs& k) { k.limit = Limit::clamped; }},
     }},
    {"which logarithm",
     {
         {"log2",
          "The logarithm of the sum was that to the base 2, beside a logit "
          "that is an exponent of e.",
          "Which logarithm undoes exp?",
          [](Knobs& k) { k.logarithm = Logarithm::two; }},
         {"log10",
          "The logarithm of the sum was that to the base 10, beside a logit "
          "that is an exponent of e.",
          "Which logarithm undoes exp?",
          [](Knobs& k) { k.logarithm = Logarithm::ten; }},
     }},
    {"of what the logarithm is taken",
     {
         {"log_of_softmax",
          "The logarithm was taken of a probability that had been computed "
          "first. Where the target lies far below the others it is 0 in a "
          "float, and its logarithm -inf.",
          "What is log(exp(x) / sum) if you take the logarithm on paper?",
          [](Knobs& k) { k.form = Form::log_of_softmax; }},
         added<Form::added_1e5>("1e5", "1e-5"),
         added<Form::added_1e6>("1e6", "1e-6"),
         added<Form::added_1e7>("1e7", "1e-7"),
         added<Form::added_1e8>("1e8", "1e-8"),
         added<Form::added_1e9>("1e9", "1e-9"),
         added<Form::added_1e10>("1e10", "1e-10"),
         added<Form::added_1e12>("1e12", "1e-12"),
         {"no_logarithm",
          "The probability of the target was taken with a minus sign, "
          "without a logarithm.",
          "What is the loss of a target whose probability is 1?",
          [](Knobs& k) { k.form = Form::probability; }},
         {"one_less_probability",
          "What the probability lacks to 1 was taken, without a logarithm. "
          "So a model that is sure and wrong loses hardly more than one that "
          "is unsure.",
          "Which function stands before the softmax in the formula?",
          [](Knobs& k) { k.form = Form::rest; }},
         {"logit_alone",
          "The logit of the target was taken with a minus sign, and the "
          "logarithm of the sum was left out.",
          "What do you divide by to make a probability?",
          [](Knobs& k) { k.form = Form::logit; }},
     }},
    {"which classes are added up",
     {
         {"last_class_left_out",
          "The last class is missing in the sum of the exponentials.",
          "At which class does the sum end?",
          [](Knobs& k) { k.classes = Classes::without_last; }},
         {"first_class_left_out",
          "The first class is missing in the sum of the exponentials. "
          "Armadillo counts from 0.",
          "At which class does the sum begin?",
          [](Knobs& k) { k.classes = Classes::without_first; }},
     }},
    {"which class is the right one",
     {
         {"targets_from_1",
          "The targets were taken to count the classes from 1. They count "
          "from 0, as Armadillo's columns do.",
          "Which column belongs to the target 0?",
          [](Knobs& k) { k.which = Which::from_1; }},
         {"class_after_the_target", "The class after the target was taken.",
          "Which column belongs to the target 0?",
          [](Knobs& k) { k.which = Which::next; }},
         {"first_class", "Class 0 was taken, whatever the target is.",
          "Where does your code use `targets`?",
          [](Knobs& k) { k.which = Which::first; }},
         {"last_class", "The last class was taken, whatever the target is.",
          "Where does your code use `targets`?",
          [](Knobs& k) { k.which = Which::last; }},
         {"target_of_first_row",
          "The target of the first row was taken in all rows.",
          "Which number of `targets` belongs to row r?",
          [](Knobs& k) { k.which = Which::of_first_row; }},
         {"likeliest_class",
          "The class that the model finds likeliest was taken, whatever the "
          "target is. So a model that is sure and wrong has no loss.",
          "Where does your code use `targets`?",
          [](Knobs& k) { k.which = Which::likeliest; }},
         {"every_class",
          "The losses of all classes were added up, whatever the target is.",
          "How many classes of a row are right?",
          [](Knobs& k) { k.which = Which::every; }},
         {"softmax_of_columns",
          "The softmax ran down the column of the target, over the rows. The "
          "classes of one row are what the model chooses from.",
          "Along which axis do the probabilities sum to 1?",
          [](Knobs& k) { k.which = Which::column; }},
     }},
    {"which rows are added up",
     {
         {"last_row_left_out", "The last row is missing in the sum.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::without_last; }},
         {"first_row_left_out",
          "The first row is missing in the sum. Armadillo counts from 0.",
          "At which row does your loop begin?",
          [](Knobs& k) { k.rows = Rows::without_first; }},
         {"last_row_alone",
          "Only the last row is in the sum, as happens when each row "
          "overwrites it with = in place of +=.",
          "What happens to the first row's loss when the second comes?",
          [](Knobs& k) { k.rows = Rows::last_alone; }},
         {"first_row_alone", "Only the first row is in the sum.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
     }},
    {"what the sum is divided by",
     {
         {"sum_for_mean",
          "The losses of the rows were added up and not divided, so that the "
          "loss, and with it every gradient, grows with the number of rows.",
          "What does the formula say, a sum or a mean?",
          [](Knobs& k) { k.over = Over::nothing; }},
         {"divided_by_classes",
          "The sum was divided by the number of classes, where that of the "
          "rows belongs.",
          "How many losses did you add up?",
          [](Knobs& k) { k.over = Over::classes; }},
         {"divided_by_all",
          "The sum was divided by the number of all logits. Each row has one "
          "loss.",
          "How many losses did you add up?",
          [](Knobs& k) { k.over = Over::numbers; }},
         {"divided_as_whole_numbers",
          "1 was divided by the number of rows in whole numbers, which is 0 "
          "wherever there is more than one row.",
          "Of which type is 1 / logits.n_rows?",
          [](Knobs& k) { k.over = Over::whole_numbers; }},
         {"divided_by_one_less",
          "The sum was divided by one less than the number of rows.",
          "How many losses did you add up?",
          [](Knobs& k) { k.over = Over::one_less; }},
     }},
    {"when the mean is taken",
     {
         {"logarithm_of_the_mean",
          "The mean was taken of the probabilities, and the logarithm of "
          "that mean. It is the logarithms that are averaged.",
          "Which of the two comes first in the formula?",
          [](Knobs& k) { k.mean_first = true; }},
     }},
    {"what follows",
     {
         {"sign_turned_round",
          "The loss has the other sign. A probability is at most 1, so that "
          "its logarithm is negative; the loss is not.",
          "Can a loss be less than 0 here?",
          [](Knobs& k) { k.after = After::minus; }},
         {"in_bits",
          "The loss was divided by log(2), as logarithms to the base 2 give "
          "it. Here it is the natural logarithm.",
          "What is the loss of two equal logits?",
          [](Knobs& k) { k.after = After::bits; }},
         {"perplexity",
          "What came back is the exponential of the loss, the perplexity.",
          "What is the loss of a model that is sure and right?",
          [](Knobs& k) { k.after = After::perplexity; }},
     }},
};

}  // namespace graded
