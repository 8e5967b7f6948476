// What can be chosen wrongly in the exercise attention_backward.
#pragma once

#include <vector>

#include "11_gradients/attention_backward_choices.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/softmax.hpp"

namespace graded {

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what a query sees",
     {
         {"mask_forgotten",
          "The weights were computed without a mask, so that gradients flow "
          "to keys and values of the future, which had no part in Z.",
          "Which keys did the first token see on the way forward?",
          [](Knobs& k) { k.mask = Mask::none; }},
         {"past_hidden", "The past was hidden and the future was not.",
          "Which keys did the first token see on the way forward?",
          [](Knobs& k) { k.mask = Mask::past; }},
         {"diagonal_hidden",
          "Each token was hidden from itself too, so that the first one sees "
          "nothing.",
          "Does a token come after itself?",
          [](Knobs& k) { k.mask = Mask::diagonal_too; }},
         {"next_not_hidden",
          "The token right after each one was seen: hiding began one column "
          "too late.",
          "Which is the first key that query t does not see?",
          [](Knobs& k) { k.mask = Mask::beyond_the_next; }},
         {"hidden_by_zero",
          "Hidden scores were set to 0, and the softmax makes a weight above "
          "0 of a score of 0.",
          "Of which score does the softmax make a weight of 0?",
          [](Knobs& k) { k.mask = Mask::zero; }},
         {"hidden_after_softmax",
          "The future was set to 0 after the softmax, so that the weights of "
          "a row no longer sum to 1.",
          "What do the weights of the first row sum to?",
          [](Knobs& k) { k.mask = Mask::afterwards; }},
         {"mask_on_the_way_back_alone",
          "The weights were computed without a mask, and the future was "
          "taken out of a gradient alone.",
          "Which weights made Z on the way forward?",
          [](Knobs& k) { k.mask = Mask::of_gradient; }},
     }},
    {"the scale on the way forward",
     {
         {"weights_not_scaled",
          "The scores were not divided by sqrt(d_k) before the softmax, so "
          "that the weights are others than those that made Z.",
          "What is P the softmax of?",
          [](Knobs& k) { k.scale = Scale::none; }},
         {"by_d_k", "The scale was d_k itself, where its root belongs.",
          "What are the scores divided by?",
          [](Knobs& k) { k.scale = Scale::whole; }},
         {"by_d_v", "The scale was made of d_v, the width of the values.",
          "How many terms does one score add up?",
          [](Knobs& k) { k.scale = Scale::d_v; }},
         {"by_number_of_tokens",
          "The scale was made of the number of tokens.",
          "How many terms does one score add up?",
          [](Knobs& k) { k.scale = Scale::tokens; }},
         {"by_the_book",
          "The scale was the root of 2, the width of the book's keys, "
          "whatever the width is.",
          "How wide are the keys that you are given?",
          [](Knobs& k) { k.scale = Scale::two; }},
     }},
    {"the scale on the way back",
     {
         {"scale_forgotten",
          "The gradients of queries and keys were not divided by sqrt(d_k). "
          "Forward the scores are, and what is divided by a number changes "
          "by as much less.",
          "By how much does S change when Q Kᵀ changes by 1?",
          [](Knobs& k) { k.back = Back::none; }},
         {"scale_of_queries_alone",
          "Only the gradient of the queries was divided by sqrt(d_k), and "
          "that of the keys was not.",
          "By how much does S change when Q Kᵀ changes by 1?",
          [](Knobs& k) { k.back = Back::queries_alone; }},
         {"scale_of_keys_alone",
          "Only the gradient of the keys was divided by sqrt(d_k), and that "
          "of the queries was not.",
          "By how much does S change when Q Kᵀ changes by 1?",
          [](Knobs& k) { k.back = Back::keys_alone; }},
         {"scale_twice",
          "The gradients of queries and keys were divided by sqrt(d_k) "
          "twice, once at the scores and once more.",
          "How often are the scores divided on the way forward?",
          [](Knobs& k) { k.back = Back::twice; }},
         {"scale_multiplied",
          "The gradients of queries and keys were multiplied by sqrt(d_k).",
          "By how much does S change when Q Kᵀ changes by 1?",
          [](Knobs& k) { k.back = Back::times; }},
         {"scale_of_values_too",
          "The gradient of the values was divided by sqrt(d_k) too. The "
          "scale has no part in mixing.",
          "What stands between the values and Z on the way forward?",
          [](Knobs& k) { k.back = Back::values_too; }},
     }},
    {"the gradient of the weights",
     {
         {"values_not_turned",
          "The product was grad_Z V, which fits only if there are as many "
          "tokens as a value is wide. Both hold one row a token, and the sum "
          "goes over their features.",
          "Which of the two has to be turned round for rows to meet rows?",
          [](Knobs& k) { k.mixing = Mixing::not_turned; }},
         {"gradient_of_weights_turned_round",
          "The gradient of the weights was V grad_Zᵀ, in which each row "
          "belongs to a key. Row t of the weights belongs to query t.",
          "Which of the two factors gives a product its rows?",
          [](Knobs& k) { k.mixing = Mixing::turned_round; }},
         {"keys_for_values",
          "The gradient of the weights was made with the keys, which are not "
          "what the weights mix.",
          "What do the weights multiply on the way forward?",
          [](Knobs& k) { k.mixing = Mixing::keys; }},
         {"gradient_met_itself",
          "In the gradient of the weights grad_Z met itself, and the values "
          "had no part.",
          "What do the weights multiply on the way forward?",
          [](Knobs& k) { k.mixing = Mixing::gradient_alone; }},
     }},
    {"the way through the softmax",
     {
         {"diagonal_only",
          "The way through the softmax used the diagonal alone, P (1 - P). A "
          "score moves the other weights of its row too.",
          "What does each row of the scores' gradient sum to?",
          [](Knobs& k) { k.through = Through::diagonal; }},
         {"softmax_passed_over",
          "The gradient of the weights was taken for that of the scores, as "
          "if there were no softmax between them.",
          "By how much does a weight change when its score does?",
          [](Knobs& k) { k.through = Through::nothing; }},
         {"sum_left_out",
          "The gradient of the weights was multiplied by the weights, and "
          "the row's sum of that was not subtracted.",
          "What does each row of the scores' gradient sum to?",
          [](Knobs& k) { k.through = Through::product; }},
         {"factor_left_out",
          "The row's sum was subtracted from the gradient of the weights, "
          "and what is left was not multiplied by the weights.",
          "How much can the score of a hidden key change?",
          [](Knobs& k) { k.through = Through::no_factor; }},
         {"sums_of_columns",
          "The sums of the softmax's way back ran down the columns. A "
          "softmax is one row.",
          "Along which axis do the weights sum to 1?",
          [](Knobs& k) { k.through = Through::columns; }},
         {"plain_mean",
          "On the way through the softmax the plain mean of the row's "
          "gradients was subtracted, in which all weights count alike.",
          "Which two matrices are multiplied before they are added up?",
          [](Knobs& k) { k.through = Through::mean; }},
         {"softmax_arguments_exchanged",
          "The weights and their gradient were taken for each other on the "
          "way through the softmax.",
          "Which of the two does softmax_rows_backward take first?",
          [](Knobs& k) { k.through = Through::exchanged; }},
         {"softmax_once_more",
          "On the way back the softmax was taken of the gradient, as on the "
          "way forward it is of the scores.",
          "By how much does a weight change when its score does?",
          [](Knobs& k) { k.through = Through::forward; }},
         {"sign_turned_round",
          "The gradient of the scores has the other sign.",
          "Which sign has the gradient of a score whose weight should grow "
          "for the loss to grow?",
          [](Knobs& k) { k.through = Through::minus; }},
     }},
    {"the gradient of the values",
     {
         {"weights_not_transposed",
          "The gradient of the values was P grad_Z, which goes the way "
          "forward once more. Value s gets its part from all queries that "
          "see it, which is column s of the weights.",
          "What does the sum of grad_V go over, queries or keys?",
          [](Knobs& k) { k.values = Values::not_transposed; }},
         {"values_by_gradient_of_weights",
          "The gradient of the values was made with the gradient of the "
          "weights, where the weights themselves belong.",
          "By which numbers was value s multiplied on the way forward?",
          [](Knobs& k) { k.values = Values::by_grad_weights; }},
         {"values_by_gradient_of_scores",
          "The gradient of the values was made with the gradient of the "
          "scores, where the weights belong.",
          "By which numbers was value s multiplied on the way forward?",
          [](Knobs& k) { k.values = Values::by_grad_scores; }},
         {"values_of_values",
          "The gradient of the values was made of the values, where that of "
          "the context vectors belongs.",
          "Which two matrices stand in the formula of grad_V?",
          [](Knobs& k) { k.values = Values::of_values; }},
         {"values_mean",
          "The gradient of the values was divided by the number of tokens.",
          "Which of the formulas has a division by T?",
          [](Knobs& k) { k.values = Values::mean; }},
         {"values_overwritten",
          "A value's gradient is the part of the last query alone, as "
          "happens when each query overwrites it with = in place of +=.",
          "What happens to the first query's part when the second comes?",
          [](Knobs& k) { k.values = Values::last_alone; }},
     }},
    {"the gradient of the queries",
     {
         {"queries_from_queries",
          "The gradient of the queries was made of the queries. In a product "
          "each factor gets its gradient by the other one.",
          "By what was query t multiplied on the way forward?",
          [](Knobs& k) { k.queries = Queries::queries; }},
         {"queries_by_transposed",
          "The gradient of the queries was made with the scores' gradient "
          "transposed. Query t made row t of the scores.",
          "What does the sum of grad_Q go over, queries or keys?",
          [](Knobs& k) { k.queries = Queries::turned; }},
     }},
    {"the gradient of the keys",
     {
         {"keys_from_keys",
          "The gradient of the keys was made of the keys. In a product each "
          "factor gets its gradient by the other one.",
          "By what was key s multiplied on the way forward?",
          [](Knobs& k) { k.keys = Keys::of_keys; }},
         {"keys_not_by_transposed",
          "The gradient of the keys was made with the scores' gradient as it "
          "is. Key s made column s of the scores.",
          "What does the sum of grad_K go over, queries or keys?",
          [](Knobs& k) { k.keys = Keys::not_transposed; }},
         {"keys_overwritten",
          "A key's gradient is the part of the last query alone, as happens "
          "when each query overwrites it with = in place of +=.",
          "What happens to the first query's part when the second comes?",
          [](Knobs& k) { k.keys = Keys::last_alone; }},
     }},
    {"what is returned as what",
     {
         {"queries_and_keys_exchanged",
          "The gradient of the queries was returned as that of the keys, and "
          "that of the keys as that of the queries.",
          "In which order does AttentionGradients hold them?",
          [](Knobs& k) { k.exchanged = true; }},
     }},
    {"what is subtracted before the exponential",
     {
         attn::no_maximum<Knobs>("What can be taken from all scores without "
                                 "changing the weights?"),
         attn::maximum_from_zero<Knobs>(),
     }},
};

}  // namespace graded
