// What can be chosen wrongly in the exercise parameter_count.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/parameters.hpp"

namespace graded {

using attn::CountedAs;
using attn::CountedToo;
using attn::HeadsCounted;
using attn::InWeight;
using attn::OutBias;
using attn::OutWeight;
using attn::QkvBias;

struct Knobs {
  attn::ParameterChoices parameters;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how many projections are counted",
     {
         attn::one_projection<Knobs>(),
         attn::two_projections<Knobs>(),
         attn::projections_for_each_head<Knobs>("times_the_heads"),
     }},
    {"the weights of the projections",
     {
         attn::projections_square<Knobs>(),
         attn::projections_of_d_in<Knobs>(),
         {"sizes_added", "The two sizes of a projection's weight were added.",
          "How many numbers has a matrix of 2 rows and 3 columns?",
          [](Knobs& k) { k.parameters.in_weight = InWeight::added; }},
     }},
    {"the biases of the projections",
     {
         {"qkv_bias_ignored",
          "The biases of W_query, W_key and W_value were never counted.",
          "What does qkv_bias change about each of the three?",
          [](Knobs& k) { k.parameters.qkv_bias = QkvBias::never; }},
         {"qkv_bias_always",
          "The projections were always counted with a bias.",
          "When have W_query, W_key and W_value no bias?",
          [](Knobs& k) { k.parameters.qkv_bias = QkvBias::always; }},
         {"qkv_bias_turned_round",
          "The biases of the projections were counted when qkv_bias is "
          "false, and left out when it is true.",
          "When have W_query, W_key and W_value a bias?",
          [](Knobs& k) { k.parameters.qkv_bias = QkvBias::if_not_set; }},
         {"qkv_bias_once",
          "The bias was counted once for all three projections.",
          "Which of the three layers has a bias of its own?",
          [](Knobs& k) { k.parameters.qkv_bias = QkvBias::once; }},
         {"qkv_bias_of_d_in",
          "The bias of a projection was counted as d_in numbers.",
          "To what is a bias added, to what goes in or to what comes out?",
          [](Knobs& k) { k.parameters.qkv_bias = QkvBias::d_in; }},
         {"qkv_bias_of_one_number",
          "The bias of a projection was counted as a single number.",
          "How many features does a projection make?",
          [](Knobs& k) { k.parameters.qkv_bias = QkvBias::one_number; }},
     }},
    {"the weight of out_proj",
     {
         attn::out_proj_left_out<Knobs>(),
         attn::out_proj_weight_left_out<Knobs>(),
         attn::out_proj_from_d_in<Knobs>(),
         {"out_proj_of_d_in",
          "The weight of out_proj was counted as (d_in, d_in).",
          "How wide is what goes into out_proj, and what comes out of it?",
          [](Knobs& k) { k.parameters.out_weight = OutWeight::d_in_d_in; }},
     }},
    {"the bias of out_proj",
     {
         attn::out_proj_bias_left_out<Knobs>(
             "Does out_proj depend on qkv_bias?"),
         {"out_proj_bias_if_qkv_bias",
          "The bias of out_proj was counted only when qkv_bias is true.",
          "Which layers is qkv_bias about, by its name?",
          [](Knobs& k) { k.parameters.out_bias = OutBias::if_qkv_bias; }},
         attn::out_proj_bias_of_d_in<Knobs>(),
     }},
    {"what the heads have to do with it",
     {
         {"everything_times_the_heads",
          "Everything was multiplied by the number of heads, though d_out is "
          "already the width of all heads together.",
          "How many times does each layer exist?",
          [](Knobs& k) { k.parameters.heads = HeadsCounted::times_all; }},
         {"one_head_only",
          "d_out was divided by the number of heads before counting, which "
          "leaves one head's share.",
          "How many columns do the layers make for all heads together?",
          [](Knobs& k) { k.parameters.heads = HeadsCounted::one_share; }},
     }},
    {"what else was counted",
     {
         attn::mask_counted<Knobs>("context_length_counted"),
         {"positions_counted",
          "Vectors for the places of tokens were counted, context_length * "
          "d_in numbers, which are no part of this module.",
          "Which layers does MultiHeadAttention have?",
          [](Knobs& k) { k.parameters.too = CountedToo::positions; }},
     }},
    {"how it is counted",
     {
         attn::counted_in_float<Knobs>(),
         {"counted_in_bytes",
          "The count is four times too large, as the number of bytes is.",
          "Is it numbers or bytes that the task asks for?",
          [](Knobs& k) { k.parameters.counted_as = CountedAs::bytes; }},
         attn::count_of_gpt2<Knobs>(
             "Which of the options does your count depend on?"),
     }},
};

}  // namespace graded
