// What can be chosen wrongly in the exercise gpt_parameter_count.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Tables { both, tokens_alone, places_alone, none };
enum class Output {
  unless_tied,
  always,
  never,
  if_tied,
  with_bias,
  taken_away
};
enum class Projections { three, one, two, for_each_head, one_head };
enum class QkvBias { if_set, never, always, if_not_set, one, once };
enum class OutProj { whole, none, no_bias, bias_if_qkv_bias };
enum class Hidden { four, one, three, one_layer, bias_narrow, bias_wide };
enum class FeedBias { both, none, if_qkv_bias };
enum class Norms { two, none, one, of_d };
enum class FinalNorm { one, none, in_each_block };
enum class Layers { all, one, one_more, everything };
enum class Too { nothing, mask };
enum class As { itself, single, words, bytes, of_gpt2 };

struct Knobs {
  Tables tables = Tables::both;
  Output output = Output::unless_tied;
  Projections projections = Projections::three;
  QkvBias qkv_bias = QkvBias::if_set;
  OutProj out_proj = OutProj::whole;
  Hidden hidden = Hidden::four;
  FeedBias feed_bias = FeedBias::both;
  Norms norms = Norms::two;
  FinalNorm final_norm = FinalNorm::one;
  Layers layers = Layers::all;
  Too too = Too::nothing;
  As as = As::itself;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which tables are counted",
     {
         {"places_left_out", "The table of the places was not counted.",
          "Which of the model's parts grows with context_length?",
          [](Knobs& k) { k.tables = Tables::tokens_alone; }},
         {"tokens_left_out",
          "The table of the tokens was not counted, only that of the places.",
          "Where does the model look an id up?",
          [](Knobs& k) { k.tables = Tables::places_alone; }},
         {"no_table", "Neither of the two tables was counted.",
          "Where does the model look ids and places up?",
          [](Knobs& k) { k.tables = Tables::none; }},
     }},
    {"when the output is counted",
     {
         {"tied_counted_twice",
          "The output was counted also where it is tied. Then it is the "
          "table of the tokens, which is counted already.",
          "Which numbers has an output that is tied for itself alone?",
          [](Knobs& k) { k.output = Output::always; }},
         {"output_left_out",
          "The output was not counted where it has a weight of its own.",
          "What makes logits of the last vectors if nothing is tied?",
          [](Knobs& k) { k.output = Output::never; }},
         {"tied_turned_round",
          "The output was counted where it is tied, and left out where it is "
          "not.",
          "In which of the two cases has the output its own weight?",
          [](Knobs& k) { k.output = Output::if_tied; }},
         {"output_with_bias",
          "The output was counted with a bias, which it has not.",
          "Which layers of the list have a bias?",
          [](Knobs& k) { k.output = Output::with_bias; }},
         {"taken_away_where_tied",
          "Where the output is tied, the table was taken away though the "
          "output had not been counted.",
          "How often is the table counted if it serves two uses?",
          [](Knobs& k) { k.output = Output::taken_away; }},
     }},
    {"the weights of the projections",
     {
         {"one_projection", "One projection was counted in place of three.",
          "Which layers make queries, keys and values?",
          [](Knobs& k) { k.projections = Projections::one; }},
         {"two_projections",
          "Two projections were counted in place of three.",
          "Which layers make queries, keys and values?",
          [](Knobs& k) { k.projections = Projections::two; }},
         {"projections_for_each_head",
          "The three projections were counted once for each head, though D "
          "is the width of all heads together.",
          "How many columns does each head take of the projections?",
          [](Knobs& k) { k.projections = Projections::for_each_head; }},
         {"projections_of_one_head",
          "The projections were counted as wide as one head, D / n_heads.",
          "How many columns do the projections make for all heads together?",
          [](Knobs& k) { k.projections = Projections::one_head; }},
     }},
    {"the biases of the projections",
     {
         {"qkv_bias_ignored",
          "The biases of W_query, W_key and W_value were never counted.",
          "What does qkv_bias change about each of the three?",
          [](Knobs& k) { k.qkv_bias = QkvBias::never; }},
         {"qkv_bias_always",
          "The projections were always counted with a bias.",
          "When have W_query, W_key and W_value no bias?",
          [](Knobs& k) { k.qkv_bias = QkvBias::always; }},
         {"qkv_bias_turned_round",
          "The biases of the projections were counted when qkv_bias is "
          "false, and left out when it is true.",
          "When have W_query, W_key and W_value a bias?",
          [](Knobs& k) { k.qkv_bias = QkvBias::if_not_set; }},
         {"qkv_bias_of_one",
          "One bias of D numbers was counted in each block for all three "
          "projections.",
          "Which of the three layers has a bias of its own?",
          [](Knobs& k) { k.qkv_bias = QkvBias::one; }},
         {"qkv_bias_of_one_block",
          "The biases of the projections were counted once, and not for each "
          "block.",
          "How many times does the model hold W_query?",
          [](Knobs& k) { k.qkv_bias = QkvBias::once; }},
     }},
    {"the output projection",
     {
         {"out_proj_left_out",
          "The output projection was not counted, only W_query, W_key and "
          "W_value.",
          "Which layer mixes the heads?",
          [](Knobs& k) { k.out_proj = OutProj::none; }},
         {"bias_of_d_left_out",
          "In each block D numbers are missing: the bias of out_proj, or as "
          "many as that, such as the second bias of feed forward.",
          "Which layers of the list have a bias?",
          [](Knobs& k) { k.out_proj = OutProj::no_bias; }},
         {"out_proj_bias_if_qkv_bias",
          "The bias of out_proj was counted only when qkv_bias is true.",
          "Which layers is qkv_bias about, by its name?",
          [](Knobs& k) { k.out_proj = OutProj::bias_if_qkv_bias; }},
     }},
    {"how wide feed forward is",
     {
         {"width_4_forgotten",
          "The two layers of feed forward were counted as (D, D), with "
          "biases of D. Between them the vectors are 4 D wide.",
          "How many features does the first of the two layers make?",
          [](Knobs& k) { k.hidden = Hidden::one; }},
         {"width_3",
          "Feed forward was counted 3 D wide, as the projections are "
          "together. Between its two layers the vectors are 4 D wide.",
          "How many features does the first of the two layers make?",
          [](Knobs& k) { k.hidden = Hidden::three; }},
         {"one_layer_of_feed_forward",
          "Feed forward was counted as one layer, from D to 4 D.",
          "How do vectors of 4 D numbers become D wide again?",
          [](Knobs& k) { k.hidden = Hidden::one_layer; }},
         {"first_bias_of_d",
          "The first bias of feed forward was counted as D numbers.",
          "To what is a bias added, to what goes in or to what comes out?",
          [](Knobs& k) { k.hidden = Hidden::bias_narrow; }},
         {"second_bias_of_4_d",
          "The second bias of feed forward was counted as 4 D numbers.",
          "To what is a bias added, to what goes in or to what comes out?",
          [](Knobs& k) { k.hidden = Hidden::bias_wide; }},
     }},
    {"the biases of feed forward",
     {
         {"feed_forward_without_bias",
          "The biases of feed forward were not counted.",
          "Which layers of the list have a bias?",
          [](Knobs& k) { k.feed_bias = FeedBias::none; }},
         {"feed_forward_bias_if_qkv_bias",
          "The biases of feed forward were counted only when qkv_bias is "
          "true.",
          "Which layers is qkv_bias about, by its name?",
          [](Knobs& k) { k.feed_bias = FeedBias::if_qkv_bias; }},
     }},
    {"the norms of a block",
     {
         {"norms_or_bias_left_out",
          "In each block 4 D numbers are missing: the two norms, or as many "
          "as these, such as the first bias of feed forward.",
          "Which numbers of a norm and of a Linear layer does training "
          "adjust?",
          [](Knobs& k) { k.norms = Norms::none; }},
         {"one_norm",
          "In each block 2 D numbers are missing: one of the two norms, or "
          "either the scale or the shift of both.",
          "How many numbers do the norms of a block hold?",
          [](Knobs& k) { k.norms = Norms::one; }},
         {"norms_of_d",
          "Every norm, the last one too, was counted as D numbers. It has a "
          "scale and a shift.",
          "How many numbers has a norm for each feature?",
          [](Knobs& k) { k.norms = Norms::of_d; }},
     }},
    {"the last norm",
     {
         {"final_norm_left_out", "The last norm was not counted.",
          "What comes between the last block and the output?",
          [](Knobs& k) { k.final_norm = FinalNorm::none; }},
         {"final_norm_in_each_block",
          "The last norm was counted once for each block.",
          "How many times does the model hold final_norm?",
          [](Knobs& k) { k.final_norm = FinalNorm::in_each_block; }},
     }},
    {"how many blocks there are",
     {
         {"one_block", "One block was counted, whatever n_layers is.",
          "How many blocks has the model?",
          [](Knobs& k) { k.layers = Layers::one; }},
         {"one_block_too_many", "One block more than n_layers was counted.",
          "How many blocks has the model?",
          [](Knobs& k) { k.layers = Layers::one_more; }},
         {"everything_in_each_block",
          "Everything was multiplied by n_layers. Tables, last norm and "
          "output are there once.",
          "Which parts does each block hold?",
          [](Knobs& k) { k.layers = Layers::everything; }},
     }},
    {"what else was counted",
     {
         {"mask_counted",
          "The mask was counted in each block, C C numbers. It is no "
          "parameter.",
          "Does training adjust which scores are hidden?",
          [](Knobs& k) { k.too = Too::mask; }},
     }},
    {"how it is counted",
     {
         {"counted_in_float",
          "The count is not exact. A float keeps about seven digits, and "
          "large models have more parameters than that.",
          "Which type holds whole numbers of any size here?",
          [](Knobs& k) { k.as = As::single; }},
         {"counted_in_32_bits",
          "The count was kept in 32 bits, which hold numbers below about 4.3 "
          "billion, and began at 0 again.",
          "Which type holds whole numbers of any size here?",
          [](Knobs& k) { k.as = As::words; }},
         {"counted_in_bytes",
          "The count is four times too large, as the number of bytes is.",
          "Is it numbers or bytes that the task asks for?",
          [](Knobs& k) { k.as = As::bytes; }},
         {"count_of_gpt2",
          "The count of GPT-2's small model was given for every model.",
          "Which members of the config does your count depend on?",
          [](Knobs& k) { k.as = As::of_gpt2; }},
     }},
};

}  // namespace graded
