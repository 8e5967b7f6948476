// What can be chosen wrongly in the exercise linear_backward.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Input {
  right,
  through_transpose,
  reread,
  turned_round,
  forward,
  handed_on,
  weight_squared,
  without_last,
  first_alone
};
enum class Weight {
  right,
  turned_round,
  not_transposed,
  reread,
  mean,
  first_token,
  last_token,
  without_last,
  ones,
  gradient_alone,
  lowered
};
enum class Bias {
  right,
  mean,
  wrong_axis,
  all,
  ones,
  tokens,
  zeros,
  empty,
  input,
  first_token,
  last_token,
  without_last
};
enum class Tokens { all, without_last, without_first };
enum class After { nothing, mean, minus, doubled, halved };

struct Knobs {
  Input input = Input::right;
  Weight weight = Weight::right;
  Bias bias = Bias::right;
  Tokens tokens = Tokens::all;
  After after = After::nothing;
  bool by_loops = false;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the gradient of x",
     {
         {"x_through_the_transpose",
          "The gradient of x was computed by Wᵀ, as y is on the way forward, "
          "which fits only if d_in equals d_out. On the way back it is W "
          "itself.",
          "Which shapes meet in the product, and which should come out?",
          [](Knobs& k) { k.input = Input::through_transpose; }},
         {"weight_reread",
          "The weight that makes the gradient of x was read again from "
          "memory, as arma::reshape does, and its numbers stood in other "
          "places.",
          "Which place does W(j, i) have in your product?",
          [](Knobs& k) { k.input = Input::reread; }},
         {"gradient_of_x_turned_round",
          "The gradient of x lies on its side: it has a column for each "
          "token.",
          "Which shape does x have?",
          [](Knobs& k) { k.input = Input::turned_round; }},
         {"forward_for_x",
          "What was computed for x is y, x Wᵀ, the way forward. On the way "
          "back it is the gradient of y that meets the weight.",
          "Which two matrices stand in the formula of grad_x?",
          [](Knobs& k) { k.input = Input::forward; }},
         {"gradient_handed_on",
          "The gradient of y was handed on to x as it is.",
          "By how much does y change when x does?",
          [](Knobs& k) { k.input = Input::handed_on; }},
         {"weight_squared",
          "The gradient of x went through squares of the weight's numbers.",
          "How often does W stand in the formula of grad_x?",
          [](Knobs& k) { k.input = Input::weight_squared; }},
         {"last_output_left_out",
          "The last feature of y has no part in the gradient of x.",
          "At which feature does the sum over j end?",
          [](Knobs& k) { k.input = Input::without_last; }},
         {"first_output_alone",
          "The gradient of x comes from the first feature of y alone.",
          "What does the sum of grad_x go over?",
          [](Knobs& k) { k.input = Input::first_alone; }},
     }},
    {"the gradient of the weight",
     {
         {"gradient_of_weight_turned_round",
          "The gradient of the weight is transposed: it is (d_in, d_out), as "
          "xᵀ grad_y is. A gradient has the shape of what it belongs to.",
          "Which shape does the weight have?",
          [](Knobs& k) { k.weight = Weight::turned_round; }},
         {"not_transposed",
          "The product was grad_y x, which fits only if there are as many "
          "tokens as output features. Both hold one token a row, and the sum "
          "goes over the tokens.",
          "Which of the two has to be turned round for tokens to meet?",
          [](Knobs& k) { k.weight = Weight::not_transposed; }},
         {"gradient_of_weight_reread",
          "The gradient of the weight got its shape by being read again from "
          "memory, as arma::reshape does, and its numbers landed in other "
          "places.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.weight = Weight::reread; }},
         {"mean_for_the_weight",
          "The gradient of the weight was divided by the number of tokens. "
          "Where a mean is meant, the loss has divided already.",
          "What does the sum of grad_weight go over?",
          [](Knobs& k) { k.weight = Weight::mean; }},
         {"first_token_for_the_weight",
          "The gradient of the weight is that of the first token alone.",
          "What does the second token add to the weight's gradient?",
          [](Knobs& k) { k.weight = Weight::first_token; }},
         {"last_token_for_the_weight",
          "The gradient of the weight is that of the last token alone, as "
          "happens when each token overwrites it with = in place of +=.",
          "What happens to the first token's part when the second comes?",
          [](Knobs& k) { k.weight = Weight::last_token; }},
         {"last_token_not_in_the_weight",
          "The last token is missing in the gradient of the weight.",
          "At which token does the sum of grad_weight end?",
          [](Knobs& k) { k.weight = Weight::without_last; }},
         {"input_left_out",
          "The gradient of the weight is made of grad_y alone, as if each "
          "feature of x were 1.",
          "Which two matrices stand in the formula of grad_weight?",
          [](Knobs& k) { k.weight = Weight::ones; }},
         {"gradient_met_itself",
          "In the gradient of the weight grad_y met itself, and x had no "
          "part.",
          "Which two matrices stand in the formula of grad_weight?",
          [](Knobs& k) { k.weight = Weight::gradient_alone; }},
         {"weight_lowered",
          "What came back for the weight is the weight less its gradient. "
          "Adjusting it is the optimiser's part, and comes later.",
          "Which of the two was asked for, the gradient or the new weight?",
          [](Knobs& k) { k.weight = Weight::lowered; }},
     }},
    {"the gradient of the bias",
     {
         {"mean_for_the_bias",
          "The gradient of the bias is a mean over the tokens. Where a mean "
          "is meant, the loss has divided already.",
          "What does every single token add to the bias's gradient?",
          [](Knobs& k) { k.bias = Bias::mean; }},
         {"bias_along_the_features",
          "The gradient of the bias was summed along the features, so that "
          "it has a number for each token.",
          "For what does a bias have a number, for each token or for each "
          "output feature?",
          [](Knobs& k) { k.bias = Bias::wrong_axis; }},
         {"bias_of_all",
          "Each number of the bias got the sum of all numbers of grad_y.",
          "Which column of grad_y belongs to number j of the bias?",
          [](Knobs& k) { k.bias = Bias::all; }},
         {"bias_of_ones",
          "The gradient of the bias is 1 throughout. By 1 does y change with "
          "it; how the loss changes with y stands in grad_y.",
          "Which matrix stands in the formula of grad_bias?",
          [](Knobs& k) { k.bias = Bias::ones; }},
         {"bias_counts_tokens",
          "The gradient of the bias is the number of tokens, as if each "
          "number of grad_y were 1.",
          "Which matrix stands in the formula of grad_bias?",
          [](Knobs& k) { k.bias = Bias::tokens; }},
         {"bias_at_0", "The gradient of the bias was left at 0.",
          "By how much does y change when the bias does?",
          [](Knobs& k) { k.bias = Bias::zeros; }},
         {"bias_not_filled",
          "The gradient of the bias was left empty. The layer has a bias, "
          "though its numbers are not needed for the gradients.",
          "Does the formula of grad_bias need the bias itself?",
          [](Knobs& k) { k.bias = Bias::empty; }},
         {"bias_of_the_input",
          "The gradient of the bias sums up x, where grad_y belongs.",
          "Which matrix stands in the formula of grad_bias?",
          [](Knobs& k) { k.bias = Bias::input; }},
         {"bias_of_the_first_token",
          "The gradient of the bias is that of the first token alone.",
          "What does the second token add to the bias's gradient?",
          [](Knobs& k) { k.bias = Bias::first_token; }},
         {"bias_of_the_last_token",
          "The gradient of the bias is that of the last token alone, as "
          "happens when each token overwrites it with = in place of +=.",
          "What happens to the first token's part when the second comes?",
          [](Knobs& k) { k.bias = Bias::last_token; }},
         {"last_token_not_in_the_bias",
          "The last token is missing in the gradient of the bias.",
          "At which token does the sum of grad_bias end?",
          [](Knobs& k) { k.bias = Bias::without_last; }},
     }},
    {"which tokens take part",
     {
         {"last_token_left_out",
          "The last token has no part in any of the three gradients.",
          "At which token does your loop end?",
          [](Knobs& k) { k.tokens = Tokens::without_last; }},
         {"first_token_left_out",
          "The first token has no part in any of the three gradients. "
          "Armadillo counts from 0.",
          "At which token does your loop begin?",
          [](Knobs& k) { k.tokens = Tokens::without_first; }},
     }},
    {"what follows",
     {
         {"mean_everywhere",
          "All three gradients were divided by the number of tokens. Where a "
          "mean is meant, the loss has divided already.",
          "Which of the formulas has a division?",
          [](Knobs& k) { k.after = After::mean; }},
         {"signs_turned_round",
          "All three gradients have the other sign. To go down against them "
          "is the optimiser's part, and comes later.",
          "In which direction does the gradient point, up or down?",
          [](Knobs& k) { k.after = After::minus; }},
         {"doubled",
          "All three gradients are doubled. A 2 belongs to a squared error, "
          "whose gradient has it already.",
          "Which of the formulas has a 2?",
          [](Knobs& k) { k.after = After::doubled; }},
         {"halved", "All three gradients are halved.",
          "Which of the formulas has a 2?",
          [](Knobs& k) { k.after = After::halved; }},
     }},
};

}  // namespace graded
