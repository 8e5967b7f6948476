// What can be chosen wrongly in the exercise adamw_step about the means,
// their correction, epsilon and the steps.
#pragma once

#include <vector>

#include "12_training/adamw_step_choices.hpp"
#include "grading/models/model.hpp"

namespace graded {

using Settings = std::vector<attn::Setting<Knobs>>;

inline Settings first_means() {
  return {
      {"shares_of_exp_avg_exchanged",
       "The shares of exp_avg were exchanged: the old mean was multiplied by "
       "1 - beta1, and the gradient by beta1.",
       "Which of the two should have the larger share?",
       [](Knobs& k) { k.first = Mean::exchanged; }},
      {"gradient_added_whole",
       "The gradient was added to exp_avg whole, without its share "
       "1 - beta1, as momentum does. That is no mean.",
       "What does exp_avg approach if all gradients are 1?",
       [](Knobs& k) { k.first = Mean::whole; }},
      {"exp_avg_of_the_newest",
       "exp_avg is the newest gradient, and the old mean has no part in it.",
       "What is left of the last step's exp_avg?",
       [](Knobs& k) { k.first = Mean::newest_alone; }},
      {"exp_avg_begun_anew", "exp_avg began at 0 in each step.",
       "What is left of the last step's exp_avg?",
       [](Knobs& k) { k.first = Mean::anew; }},
  };
}

inline Settings second_means() {
  return {
      {"shares_of_exp_avg_sq_exchanged",
       "The shares of exp_avg_sq were exchanged: the old mean was multiplied "
       "by 1 - beta2, and the square by beta2.",
       "Which of the two should have the larger share?",
       [](Knobs& k) { k.second = Mean::exchanged; }},
      {"square_added_whole",
       "The square was added to exp_avg_sq whole, without its share "
       "1 - beta2. That is no mean.",
       "What does exp_avg_sq approach if all gradients are 1?",
       [](Knobs& k) { k.second = Mean::whole; }},
      {"exp_avg_sq_of_the_newest",
       "exp_avg_sq is the newest square, and the old mean has no part in it.",
       "What is left of the last step's exp_avg_sq?",
       [](Knobs& k) { k.second = Mean::newest_alone; }},
      {"exp_avg_sq_begun_anew", "exp_avg_sq began at 0 in each step.",
       "What is left of the last step's exp_avg_sq?",
       [](Knobs& k) { k.second = Mean::anew; }},
  };
}

inline Settings corrections() {
  return {
      {"no_bias_correction",
       "The means were used without being divided by 1 - beta^t. They begin "
       "at 0, and the first steps are of another length for it.",
       "What is exp_avg after the first step, compared to the gradient?",
       [](Knobs& k) { k.correction = Correction::none; }},
      {"exp_avg_alone_corrected",
       "Only exp_avg was divided by its 1 - beta^t, and exp_avg_sq was not.",
       "What is exp_avg_sq after the first step, compared to the square?",
       [](Knobs& k) { k.correction = Correction::first_alone; }},
      {"exp_avg_sq_alone_corrected",
       "Only exp_avg_sq was divided by its 1 - beta^t, and exp_avg was not.",
       "What is exp_avg after the first step, compared to the gradient?",
       [](Knobs& k) { k.correction = Correction::second_alone; }},
      {"correction_without_power",
       "The means were divided by 1 - beta in every step. So it is at the "
       "first one; after many steps little is to be made up for.",
       "What is 1 - beta^t for a large t?",
       [](Knobs& k) { k.correction = Correction::without_power; }},
      {"product_for_power",
       "beta was multiplied by t, where it is to be raised to the power of "
       "t.",
       "Which function of <cmath> raises a number to a power?",
       [](Knobs& k) { k.correction = Correction::product; }},
  };
}

inline Settings epsilons() {
  return {
      {"epsilon_inside_the_root",
       "epsilon was added below the root, where it is much larger: the root "
       "of 1e-8 is 1e-4.",
       "What is the root taken of in the formula?",
       [](Knobs& k) { k.epsilon = Epsilon::inside; }},
      {"epsilon_before_correction",
       "epsilon was added to the root of exp_avg_sq before the correction, "
       "which divides it too.",
       "What is epsilon added to, a root of exp_avg_sq or of v?",
       [](Knobs& k) { k.epsilon = Epsilon::before_correction; }},
      {"no_epsilon",
       "epsilon was left out. Where all gradients were 0, the step is 0 / 0, "
       "which is nan.",
       "What is the step of a number whose gradient was always 0?",
       [](Knobs& k) { k.epsilon = Epsilon::none; }},
      {"usual_epsilon", "epsilon was 1e-8, whatever the options say.",
       "Where does your code use options.epsilon?",
       [](Knobs& k) { k.epsilon = Epsilon::fixed; }},
  };
}

inline Settings counts() {
  return {
      {"steps_of_the_first",
       "All parameters were corrected by the steps of the first one. One "
       "that got its first gradient later has made fewer.",
       "Whose steps does t count in your code?",
       [](Knobs& k) { k.count = Count::of_first; }},
      {"one_counter",
       "One counter served all parameters: each has the steps of the first. "
       "One that got its first gradient later has made fewer.",
       "Whose steps does t count in your code?",
       [](Knobs& k) { k.count = Count::one_for_all; }},
      {"counted_for_each_parameter",
       "One counter went on with each parameter, so that t is larger for the "
       "second than for the first.",
       "By how much does t grow in one call?",
       [](Knobs& k) { k.count = Count::of_each_in_turn; }},
      {"counted_without_gradient",
       "A step was counted for a parameter that has no gradient and made "
       "none.",
       "What comes first in your loop, counting or the question for a "
       "gradient?",
       [](Knobs& k) { k.count = Count::without_gradient; }},
      {"counted_afterwards",
       "The step was counted after it was made, so that t is 0 at the first "
       "one, and 1 - beta^0 is 0.",
       "Which value has t at the first step?",
       [](Knobs& k) { k.count = Count::afterwards; }},
      {"steps_not_kept",
       "The steps were not kept: the next call begins to count at the same "
       "number, and corrects the means as if this step had not been.",
       "Which value has p.steps after the call?",
       [](Knobs& k) { k.count = Count::never; }},
  };
}

}  // namespace graded
