// What can be chosen wrongly in the exercise training_step.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Clear { before, never, afterwards, queries_alone, values_alone };
enum class Step { after_backward, before_backward, twice };
enum class Gradient {
  of_loss,
  exchanged,
  errors,
  without_2,
  without_n,
  by_sequences,
  outputs,
  targets,
  loss
};
enum class Loss { before, afterwards, sum, root, sizes, half, zero };
enum class Forward {
  once,
  loss_first,
  loss_second,
  in_evaluation,
  in_training
};
enum class Sequences { all, first_alone, one_by_one };
enum class Steps { given, own_sgd, own_adamw };
enum class Data { right, targets_forward, inputs_wanted };

struct Knobs {
  Clear clear = Clear::before;
  Step step = Step::after_backward;
  Gradient gradient = Gradient::of_loss;
  bool backward_twice = false;
  Loss loss = Loss::before;
  Forward forward = Forward::once;
  Sequences sequences = Sequences::all;
  Steps steps = Steps::given;
  Data data = Data::right;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"when the gradients are emptied",
     {
         {"gradients_not_cleared",
          "The gradients were not emptied. backward adds to what is there, "
          "so that a step goes by this answer and by all before it.",
          "What do the gradients hold when backward is called again?",
          [](Knobs& k) { k.clear = Clear::never; }},
         {"gradients_cleared_afterwards",
          "The gradients were emptied after the step only, so that what "
          "others had left there went into the first one.",
          "What may the gradients hold when your function is called?",
          [](Knobs& k) { k.clear = Clear::afterwards; }},
         {"queries_alone_cleared",
          "Only the gradients of W_query were emptied.",
          "How many layers has the attention?",
          [](Knobs& k) { k.clear = Clear::queries_alone; }},
         {"values_alone_cleared",
          "Only the gradients of W_value were emptied.",
          "How many layers has the attention?",
          [](Knobs& k) { k.clear = Clear::values_alone; }},
     }},
    {"when the step is made",
     {
         {"step_without_gradients",
          "The gradients of this answer were not there when the step was "
          "made: it came before backward, or after zero_grad, or not at all, "
          "or they stand beside a copy of the layer. So it moved nothing, or "
          "went by older gradients.",
          "Which of your lines writes what the step reads?",
          [](Knobs& k) { k.step = Step::before_backward; }},
         {"two_steps", "Two steps were made by the same gradients.",
          "How often does your function call step?",
          [](Knobs& k) { k.step = Step::twice; }},
     }},
    {"what backward is given",
     {
         {"gradient_exchanged",
          "The gradient has the other sign, as where outputs and targets are "
          "exchanged or it is added to the weights. So the loss grows.",
          "Which of the two comes first, outputs or targets?",
          [](Knobs& k) { k.gradient = Gradient::exchanged; }},
         {"errors_for_gradient",
          "backward was given outputs - targets. The gradient of a mean of "
          "squares is 2 / n times that.",
          "What is the derivative of e e / n?",
          [](Knobs& k) { k.gradient = Gradient::errors; }},
         {"gradient_without_2",
          "backward was given (outputs - targets) / n, without the 2 of the "
          "square.",
          "What is the derivative of e e?",
          [](Knobs& k) { k.gradient = Gradient::without_2; }},
         {"gradient_without_n",
          "backward was given 2 (outputs - targets), without the division by "
          "the number of all numbers, which the mean has.",
          "What is a mean divided by?",
          [](Knobs& k) { k.gradient = Gradient::without_n; }},
         {"gradient_by_sequences",
          "The gradient was divided by the number of sequences, where the "
          "mean goes over all numbers of the batch.",
          "What is the mean of the loss divided by?",
          [](Knobs& k) { k.gradient = Gradient::by_sequences; }},
         {"outputs_for_gradient",
          "backward was given the outputs. It needs to know how the loss "
          "changes with them.",
          "What does backward's first argument hold?",
          [](Knobs& k) { k.gradient = Gradient::outputs; }},
         {"targets_for_gradient",
          "backward was given the targets. It needs to know how the loss "
          "changes with the outputs.",
          "What does backward's first argument hold?",
          [](Knobs& k) { k.gradient = Gradient::targets; }},
         {"loss_for_gradient",
          "backward was given the loss, repeated for each output. It needs "
          "to know how the loss changes with each of them.",
          "What does backward's first argument hold?",
          [](Knobs& k) { k.gradient = Gradient::loss; }},
     }},
    {"how often backward is called",
     {
         {"backward_twice",
          "backward was called twice, so that the gradients are doubled.",
          "What does a second call of backward add to?",
          [](Knobs& k) { k.backward_twice = true; }},
     }},
    {"the loss that is returned",
     {
         {"loss_afterwards", "The loss is that after the step.",
          "Which weights gave the answer whose loss was asked for?",
          [](Knobs& k) { k.loss = Loss::afterwards; }},
         {"sum_of_squares",
          "The loss is the sum of the squares, where their mean belongs.",
          "What is the sum divided by?",
          [](Knobs& k) { k.loss = Loss::sum; }},
         {"root_of_the_loss", "The loss is the root of the mean square.",
          "Which steps has a mean squared error?",
          [](Knobs& k) { k.loss = Loss::root; }},
         {"mean_size_of_errors",
          "The loss is the mean size of the errors, without a square.",
          "Which steps has a mean squared error?",
          [](Knobs& k) { k.loss = Loss::sizes; }},
         {"half_of_the_loss", "The loss is half of what it should be.",
          "Which steps has a mean squared error?",
          [](Knobs& k) { k.loss = Loss::half; }},
         {"no_loss", "The loss that came back is 0.",
          "What does your function return?",
          [](Knobs& k) { k.loss = Loss::zero; }},
     }},
    {"the way forward",
     {
         {"gradient_of_another_mask",
          "The layer went forward for the loss, and once more for the "
          "gradient. With dropout each time draws another mask, so that loss "
          "and gradient belong to different answers.",
          "How often does your function go forward?",
          [](Knobs& k) { k.forward = Forward::loss_first; }},
         {"loss_of_another_mask",
          "The layer went forward for the gradient, and once more for the "
          "loss. With dropout each time draws another mask, so that loss and "
          "gradient belong to different answers.",
          "How often does your function go forward?",
          [](Knobs& k) { k.forward = Forward::loss_second; }},
         {"dropout_switched_off",
          "The layer was switched to evaluation, which drops nothing.",
          "In which mode is the layer to learn?",
          [](Knobs& k) { k.forward = Forward::in_evaluation; }},
         {"dropout_switched_on",
          "The layer was switched to training, though it came in evaluation.",
          "In which mode is the layer to learn?",
          [](Knobs& k) { k.forward = Forward::in_training; }},
     }},
    {"which sequences are learned from",
     {
         {"first_sequence_alone",
          "Only the first sequence of the batch was learned from.",
          "Which axis of x counts the sequences?",
          [](Knobs& k) { k.sequences = Sequences::first_alone; }},
         {"step_of_each_sequence",
          "A step was made for each sequence, so that the second one found "
          "other weights. The batch has one loss and makes one step.",
          "How often does your function call step?",
          [](Knobs& k) { k.sequences = Sequences::one_by_one; }},
     }},
    {"who moves the weights",
     {
         {"sgd_of_your_own",
          "The weights moved by the learning rate times the gradient, "
          "whatever the optimizer is. AdamW moves them otherwise.",
          "Which optimizer were you given?",
          [](Knobs& k) { k.steps = Steps::own_sgd; }},
         {"adamw_of_your_own",
          "The weights were moved by an AdamW that was made anew in each "
          "call, whatever the optimizer is, and that remembers nothing.",
          "Which optimizer were you given?",
          [](Knobs& k) { k.steps = Steps::own_adamw; }},
     }},
    {"what goes in and what is wanted",
     {
         {"targets_forward",
          "The targets went forward in place of the inputs, which fits only "
          "if d_in equals d_out.",
          "What does the layer answer to?",
          [](Knobs& k) { k.data = Data::targets_forward; }},
         {"inputs_wanted",
          "The inputs were taken for the targets, which fits only if d_in "
          "equals d_out.",
          "What should the layer answer?",
          [](Knobs& k) { k.data = Data::inputs_wanted; }},
     }},
};

}  // namespace graded
