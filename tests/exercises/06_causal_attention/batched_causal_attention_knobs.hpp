// What can be chosen wrongly in the exercise batched_causal_attention.
#pragma once

#include <vector>

#include "06_causal_attention/batched_causal_attention_choices.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/masks.hpp"
#include "grading/settings/operands.hpp"
#include "grading/settings/scales.hpp"
#include "grading/settings/softmax.hpp"

namespace graded {

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what attends to what",
     {
         {"batch_and_tokens_mixed",
          "Tokens at the same place of different sequences attended to each "
          "other: the batch was taken for the tokens and the tokens for the "
          "batch.",
          "Which of the cube's three axes are the sequences?",
          [](Knobs& k) { k.batch = Batch::places; }},
         {"one_long_sequence",
          "The sequences were put one after the other and attended as one, "
          "so that later sequences look into earlier ones.",
          "How large are the scores of one sequence?",
          [](Knobs& k) { k.batch = Batch::one_long; }},
         {"first_sequence_for_all",
          "Every sequence got the context vectors of the first one.",
          "Which slice do the queries of sequence b come from?",
          [](Knobs& k) { k.batch = Batch::first_for_all; }},
         {"last_sequence_left_out",
          "The last sequence got nothing but zeros, as if the loop over the "
          "batch ended one too early.",
          "Which is the last b of your loop?",
          [](Knobs& k) { k.batch = Batch::but_last; }},
         {"first_sequence_alone",
          "All sequences but the first got nothing but zeros.",
          "How many slices have to be filled?",
          [](Knobs& k) { k.batch = Batch::first_alone; }},
         {"sequences_reversed",
          "The context vectors of the last sequence came first: the batch "
          "is in reverse.",
          "Which slice do the context vectors of sequence b go to?",
          [](Knobs& k) { k.batch = Batch::reversed; }},
         {"keys_of_the_first_sequence",
          "Every sequence attended to the keys and values of the first one.",
          "Which slice do the keys of sequence b come from?",
          [](Knobs& k) { k.batch = Batch::keys_of_the_first; }},
     }},
    {"which vectors meet",
     {
         {"keys_ask",
          "The product was K Qᵀ, in which each row belongs to a key.",
          "Which of the two does row t of your scores belong to?",
          [](Knobs& k) { k.product = Product::keys_queries; }},
         attn::queries_alone<Knobs>(
             [](Knobs& k) { k.product = Product::queries_alone; }),
         attn::keys_alone<Knobs>(
             [](Knobs& k) { k.product = Product::keys_alone; }),
         {"inputs_meet",
          "The inputs met the inputs, as in attention without weights.",
          "Which two matrices stand in the product of your scores?",
          [](Knobs& k) { k.product = Product::inputs; }},
         {"keys_not_transposed",
          "The product was Q K, which fits only if there are as many keys "
          "as a key is wide.",
          "Which of the two has to be turned round for rows to meet rows?",
          [](Knobs& k) { k.product = Product::not_transposed; }},
     }},
    {"what is mixed",
     {
         {"keys_in_place_of_values",
          "The weights averaged the keys, which only say which tokens are "
          "attended to.",
          "Which of the three layers makes what is averaged?",
          [](Knobs& k) { k.mixed = Mixed::keys; }},
         {"queries_in_place_of_values",
          "The weights averaged the queries, which only ask.",
          "Which of the three layers makes what is averaged?",
          [](Knobs& k) { k.mixed = Mixed::queries; }},
         {"inputs_in_place_of_values",
          "The weights averaged the inputs as they came in.",
          "Which of the three layers makes what is averaged?",
          [](Knobs& k) { k.mixed = Mixed::inputs; }},
     }},
    {"how the layers are applied",
     {
         {"bias_left_out",
          "The layers were applied without their bias, as by multiplying "
          "with the transposed weight only.",
          "What does the forward of a Linear layer do beside multiplying?",
          [](Knobs& k) { k.layers = Layers::no_bias; }},
         {"bias_twice",
          "The bias was added twice, as if forward did not add it.",
          "What does the forward of a Linear layer do beside multiplying?",
          [](Knobs& k) { k.layers = Layers::bias_twice; }},
         {"bias_by_its_first_number",
          "A bias that begins with 0 was left out. Whether there is one "
          "does not depend on its numbers.",
          "How does a Linear layer say that it has a bias?",
          [](Knobs& k) { k.layers = Layers::bias_by_first; }},
         {"one_layer_for_all", "W_query made the keys and the values too.",
          "Which layer makes which of the three?",
          [](Knobs& k) { k.layers = Layers::query_alone; }},
     }},
    {"which side is hidden",
     {
         {"no_mask",
          "Every token attends to all tokens of its sequence, also to those "
          "that come after it.",
          "What happens to a score where the mask is 1?",
          [](Knobs& k) { k.mask = Mask::none; }},
         {"past_hidden",
          "The past was hidden and the future was not, as where the mask is "
          "transposed or the other triangle taken.",
          "On which side of its diagonal is the mask 1?",
          [](Knobs& k) { k.mask = Mask::transposed; }},
         {"zeros_hide",
          "What was hidden is where the mask is 0, and the future, where it "
          "is 1, was left.",
          "What does a 1 in the mask say?",
          [](Knobs& k) { k.mask = Mask::inverted; }},
         {"diagonal_hidden", "Each token was hidden from itself too.",
          "What stands on the diagonal of the mask?",
          [](Knobs& k) { k.mask = Mask::diagonal_too; }},
         {"next_not_hidden",
          "The token right after each one can be seen: hiding began one "
          "column too late.",
          "What stands right of the diagonal of the mask?",
          [](Knobs& k) { k.mask = Mask::beyond_the_next; }},
     }},
    {"how the mask is cut",
     {
         {"mask_of_the_wrong_size",
          "The mask was not cut down to the scores, which fits only a "
          "sequence as long as context_length.",
          "How large are the scores, and how large is the mask?",
          [](Knobs& k) { k.cut = Cut::none; }},
         {"indices_of_the_whole_mask",
          "The indices of the whole mask's ones were used on the scores, "
          "which are smaller, so that they name other numbers or none.",
          "How large are the scores, and how large is the mask?",
          [](Knobs& k) { k.cut = Cut::indices; }},
         {"last_rows_of_the_mask",
          "The mask's last T rows were taken with its first T columns, in "
          "which hardly anything is hidden.",
          "Which rows of the mask are those of the first T tokens?",
          [](Knobs& k) { k.cut = Cut::last_rows; }},
         {"last_columns_of_the_mask",
          "The mask's last T columns were taken with its first T rows, in "
          "which the first token sees nothing and the others too little.",
          "Which columns of the mask are those of the first T tokens?",
          [](Knobs& k) { k.cut = Cut::last_columns; }},
     }},
    {"what a hidden score becomes",
     {
         {"hidden_by_zero",
          "Hidden scores were set to 0, and the softmax makes a weight above "
          "0 of a score of 0.",
          "Of which score does the softmax make a weight of 0?",
          [](Knobs& k) { k.value = Value::zero; }},
         {"hidden_by_minus_one",
          "Hidden scores were set to -1, which is an ordinary score.",
          "Of which score does the softmax make a weight of 0?",
          [](Knobs& k) { k.value = Value::minus_one; }},
         {"hidden_by_a_large_number",
          "Hidden scores were set to a number such as -100 or -10000. Where "
          "visible scores are lower, the hidden ones get the whole.",
          "Which number is below all scores, whatever they are?",
          [](Knobs& k) { k.value = Value::large; }},
         {"hidden_by_a_billion",
          "Hidden scores were set to a number such as -1e9. Where visible "
          "scores are lower, the hidden ones get the whole.",
          "Which number is below all scores, whatever they are?",
          [](Knobs& k) { k.value = Value::a_billion; }},
         attn::large_number_added<Knobs>(),
         {"infinity_times_zero",
          "No row can be shared out, as where the mask is multiplied by "
          "-inf, for 0 times -inf is nan, or where everything is hidden.",
          "How do the visible scores stay as they are?",
          [](Knobs& k) { k.value = Value::infinity_times_mask; }},
     }},
    {"when it is hidden",
     {
         {"hidden_after_the_softmax",
          "Scores were hidden after the softmax, so that what is left of a "
          "row no longer sums to 1.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.order = Order::afterwards; }},
         {"renormalised_afterwards",
          "What is hidden was taken out only after it had set the softmax's "
          "maximum, and the rows were divided by what was left. Where a "
          "hidden score is far above the visible ones, that is 0 / 0.",
          "When must the future be gone so that it cannot push out what is "
          "visible?",
          [](Knobs& k) { k.order = Order::divided_afterwards; }},
         {"renormalised_with_a_guard",
          "What is hidden was taken out only after it had set the softmax's "
          "maximum, and the rows were divided by what was left, with a guard "
          "against 0 / 0. Where a hidden score is far above the visible "
          "ones, nothing is left.",
          "When must the future be gone so that it cannot push out what is "
          "visible?",
          [](Knobs& k) { k.order = Order::guarded_afterwards; }},
     }},
    {"the scale",
     {
         {"not_scaled",
          "The scores went into the softmax as they are, so that wide keys "
          "make the weights too sharp.",
          "What are the scores divided by before the softmax?",
          [](Knobs& k) { k.scale = Scale::none; }},
         {"no_square_root",
          "The scores were divided by the width of the keys itself.",
          "How does the spread of a dot product grow with the width?",
          [](Knobs& k) { k.scale = Scale::whole; }},
         {"multiplied",
          "The scores were multiplied by the square root of the width.",
          "Should the spread of the scores grow or shrink here?",
          [](Knobs& k) { k.scale = Scale::times_root; }},
         {"context_length",
          "The scores were divided by the square root of context_length.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::context_length; }},
         {"by_tokens",
          "The scores were divided by the square root of the number of "
          "tokens.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::tokens; }},
         {"by_d_in",
          "The scores were divided by the square root of d_in, the width of "
          "the inputs.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::d_in; }},
         {"by_sequences",
          "The scores were divided by the square root of the number of "
          "sequences.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::sequences; }},
         attn::scaled_by_the_book<Knobs>(
             "How wide are the keys that the layers make?",
             [](Knobs& k) { k.scale = Scale::two; }),
     }},
    {"when the scores are scaled",
     {
         {"scaled_after_softmax",
          "The softmax came first and its weights were scaled, so that a "
          "row no longer sums to 1.",
          "Which of the two steps has to come first?",
          [](Knobs& k) { k.scaled_afterwards = true; }},
     }},
    {"the softmax",
     {
         {"softmax_over_queries",
          "The softmax was taken of each column. Each row belongs to one "
          "query, and its weights on the keys sum to 1.",
          "Which of the two sums to 1 in your weights, a row or a column?",
          [](Knobs& k) { k.softmax.along = attn::Along::columns; }},
         attn::values_mixed_by_scores<Knobs>(
             "Which step comes between hiding and mixing?"),
         attn::exponentials_alone<Knobs>(
             "What does the first row of your weights sum to?"),
         attn::no_maximum<Knobs>("What can be taken from all scores of a row "
                                 "without changing the weights?"),
         attn::maximum_from_zero<Knobs>(),
         attn::maximum_from_a_billion_below<Knobs>(
             "With which number can the search for the largest begin?"),
     }},
    {"how long the output is",
     {
         {"padded_to_context_length",
          "The output is context_length tokens long, with rows of zeros at "
          "the end. That is only the most that may come in.",
          "How many context vectors do T tokens make?",
          [](Knobs& k) { k.output = Output::padded; }},
         {"last_token_left_out",
          "The last token of each sequence got nothing but zeros, as if a "
          "loop over the tokens ended one too early.",
          "Which is the last t of your loop?",
          [](Knobs& k) { k.output = Output::but_last; }},
     }},
};

}  // namespace graded
