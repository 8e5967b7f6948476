// What can be chosen wrongly in the exercise adamw_step.
#pragma once

#include <vector>

#include "12_training/adamw_step_choices.hpp"
#include "12_training/adamw_step_settings.hpp"
#include "grading/models/model.hpp"

namespace graded {

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the decay",
     {
         {"l2_in_the_gradient",
          "The decay was added to the gradient, as an L2 penalty, which is "
          "Adam and not AdamW. There it is divided by the gradient's size "
          "too, and hardly acts where gradients are large.",
          "What does the decay act on in the formula, the value or the "
          "gradient?",
          [](Knobs& k) { k.decay = Decay::in_gradient; }},
         {"no_decay", "The value does not decay.",
          "Where does your code use weight_decay?",
          [](Knobs& k) { k.decay = Decay::none; }},
         {"decay_without_learning_rate",
          "The value decays by weight_decay as it is, where it belongs times "
          "the learning rate.",
          "Which two options are multiplied in the decay?",
          [](Knobs& k) { k.decay = Decay::without_rate; }},
         {"decay_afterwards",
          "The value decayed after the step, so that the step decayed too.",
          "Which of the two lines that change the value comes first?",
          [](Knobs& k) { k.decay = Decay::afterwards; }},
         {"decay_added", "The decay made the value larger.",
          "Is 1 - learning_rate weight_decay more than 1 or less?",
          [](Knobs& k) { k.decay = Decay::added; }},
         {"decay_without_gradient",
          "A parameter without a gradient decayed all the same. It stays as "
          "it is.",
          "What comes first in your loop, the decay or the question for a "
          "gradient?",
          [](Knobs& k) { k.decay = Decay::of_all; }},
     }},
    {"the mean of the gradients", first_means()},
    {"the mean of the squares", second_means()},
    {"what is squared",
     {
         {"not_squared",
          "exp_avg_sq is a mean of the gradients and not of their squares.",
          "What is the root taken of?",
          [](Knobs& k) { k.squares = Squares::none; }},
         {"mean_squared",
          "exp_avg_sq is a mean of the squares of exp_avg, where those of "
          "the gradient belong.",
          "What is multiplied by itself in the formula?",
          [](Knobs& k) { k.squares = Squares::of_mean; }},
         {"sizes_for_squares",
          "exp_avg_sq is a mean of the gradients' sizes, without a square.",
          "What is the root taken of?",
          [](Knobs& k) { k.squares = Squares::absolute; }},
     }},
    {"the betas",
     {
         {"betas_exchanged", "beta1 and beta2 were taken for each other.",
          "Which beta belongs to the mean of the squares?",
          [](Knobs& k) { k.betas = Betas::exchanged; }},
         {"beta1_for_both", "beta1 was used where beta2 belongs.",
          "Which beta belongs to the mean of the squares?",
          [](Knobs& k) { k.betas = Betas::first_for_both; }},
         {"beta2_for_both", "beta2 was used where beta1 belongs.",
          "Which beta belongs to the mean of the gradients?",
          [](Knobs& k) { k.betas = Betas::second_for_both; }},
     }},
    {"the correction of the means", corrections()},
    {"what is kept of the corrected means",
     {
         {"corrected_means_kept",
          "The corrected means were kept in exp_avg and exp_avg_sq, so that "
          "the next step corrects them again. m and v serve one step.",
          "What does exp_avg hold when the next step begins?",
          [](Knobs& k) { k.corrected_kept = true; }},
     }},
    {"epsilon", epsilons()},
    {"the root",
     {
         {"no_root",
          "The root was left out: a step was divided by the square of the "
          "gradient's size and not by the size.",
          "What is the unit of v, if the gradient's is g?",
          [](Knobs& k) { k.root = Root::none; }},
         {"correction_outside_the_root",
          "exp_avg_sq was corrected after the root was taken, by "
          "1 - beta2^t itself, where then its root belongs.",
          "What is the root of a quotient?",
          [](Knobs& k) { k.root = Root::not_of_correction; }},
     }},
    {"what the value moves by",
     {
         {"gradient_for_mean",
          "The step was made with the gradient itself, and its mean was left "
          "aside.",
          "What stands above the line in the last formula?",
          [](Knobs& k) { k.moves = Moves::gradient; }},
         {"plain_descent",
          "The value went down by the learning rate times the gradient, and "
          "the means were left aside.",
          "Which of the formulas uses m and v?",
          [](Knobs& k) { k.moves = Moves::descent; }},
         {"value_does_not_move",
          "The means were kept, and the value was not moved by them.",
          "Which of the formulas uses m and v?",
          [](Knobs& k) { k.moves = Moves::nothing; }},
     }},
    {"the learning rate",
     {
         {"no_learning_rate",
          "The step was not multiplied by the learning rate.",
          "How long is a step if all gradients agree?",
          [](Knobs& k) { k.rate = Rate::none; }},
         {"usual_learning_rate",
          "The learning rate was 0.001, whatever the options say.",
          "Where does your code use options.learning_rate?",
          [](Knobs& k) { k.rate = Rate::fixed; }},
     }},
    {"the direction of the step",
     {
         {"upwards",
          "The step was added, so that the loss goes up. The gradient points "
          "to where the loss grows.",
          "In which direction does the loss fall?",
          [](Knobs& k) { k.upwards = true; }},
     }},
    {"how steps are counted", counts()},
    {"parameters without a gradient",
     {
         {"loop_left",
          "The loop ended at the first parameter without a gradient, and "
          "those after it were left as they are.",
          "What is the difference between return, break and continue?",
          [](Knobs& k) { k.empty = Empty::last_to_come; }},
         {"no_gradient_for_0",
          "A missing gradient was taken for one of zeros, so that its "
          "parameter decays and moves on. It stays as it is.",
          "What is kept of a parameter whose gradient is missing?",
          [](Knobs& k) { k.empty = Empty::zero; }},
         {"gradient_not_asked_for",
          "A parameter without a gradient ended in an exception: its "
          "gradient is empty, and nothing can be added to it.",
          "What does the loop do where p.gradient is empty?",
          [](Knobs& k) { k.empty = Empty::not_asked; }},
     }},
    {"which parameters are adjusted",
     {
         {"first_parameter_alone", "Only the first parameter was adjusted.",
          "Where does your loop end?",
          [](Knobs& k) { k.which = Which::first_alone; }},
         {"last_parameter_left_out", "The last parameter was not adjusted.",
          "Where does your loop end?",
          [](Knobs& k) { k.which = Which::without_last; }},
         {"copies_adjusted",
          "All is as it was, as where a loop takes each parameter by value "
          "and adjusts a copy.",
          "Does your loop go over references or over copies?",
          [](Knobs& k) { k.which = Which::copies; }},
     }},
};

}  // namespace graded
