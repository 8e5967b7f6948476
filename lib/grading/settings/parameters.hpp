/// Settings that the models of exercises have which count parameters: knobs
/// that hold `ParameterChoices parameters`.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"
#include "grading/steps/parameters.hpp"

namespace attn {

template <typename Knobs>
Setting<Knobs> one_projection() {
  return {"one_projection", "One projection was counted in place of three.",
          "Which layers make queries, keys and values?",
          [](Knobs& k) { k.parameters.projections = Projections::one; }};
}

template <typename Knobs>
Setting<Knobs> two_projections() {
  return {"two_projections",
          "Two projections were counted in place of three.",
          "Which layers make queries, keys and values?",
          [](Knobs& k) { k.parameters.projections = Projections::two; }};
}

template <typename Knobs>
Setting<Knobs> projections_for_each_head(std::string_view id) {
  return {id, "The three projections were counted once for each head.",
          "How many times does MultiHeadAttention hold W_query?",
          [](Knobs& k) {
            k.parameters.projections = Projections::three_for_each_head;
          }};
}

template <typename Knobs>
Setting<Knobs> projections_square() {
  return {"projections_square",
          "The weight of a projection was counted as (d_out, d_out).",
          "How wide is what goes into W_query?",
          [](Knobs& k) { k.parameters.in_weight = InWeight::d_out_d_out; }};
}

template <typename Knobs>
Setting<Knobs> projections_of_d_in() {
  return {"projections_of_d_in",
          "The weight of a projection was counted as (d_in, d_in).",
          "How wide is what comes out of W_query?",
          [](Knobs& k) { k.parameters.in_weight = InWeight::d_in_d_in; }};
}

template <typename Knobs>
Setting<Knobs> out_proj_left_out() {
  return {"out_proj_left_out",
          "The output projection was not counted, only W_query, W_key and "
          "W_value.",
          "Which layer mixes the heads?",
          [](Knobs& k) { k.parameters.out_weight = OutWeight::no_layer; }};
}

template <typename Knobs>
Setting<Knobs> out_proj_weight_left_out() {
  return {"out_proj_weight_left_out",
          "Of the output projection the bias alone was counted.",
          "How many weights has out_proj?",
          [](Knobs& k) { k.parameters.out_weight = OutWeight::none; }};
}

template <typename Knobs>
Setting<Knobs> out_proj_from_d_in() {
  return {"out_proj_from_d_in",
          "The weight of out_proj was counted as (d_out, d_in).",
          "How wide is what goes into out_proj?",
          [](Knobs& k) { k.parameters.out_weight = OutWeight::d_out_d_in; }};
}

template <typename Knobs>
Setting<Knobs> out_proj_bias_left_out(std::string_view question) {
  return {"out_proj_bias_left_out", "The bias of out_proj was not counted.",
          question, [](Knobs& k) { k.parameters.out_bias = OutBias::none; }};
}

template <typename Knobs>
Setting<Knobs> out_proj_bias_of_d_in() {
  return {"out_proj_bias_of_d_in",
          "The bias of out_proj was counted as d_in numbers.",
          "To what is a bias added, to what goes in or to what comes out?",
          [](Knobs& k) { k.parameters.out_bias = OutBias::d_in; }};
}

template <typename Knobs>
Setting<Knobs> mask_counted(std::string_view id) {
  return {id,
          "The mask was counted, context_length * context_length numbers.",
          "Does training adjust which scores are hidden?",
          [](Knobs& k) { k.parameters.too = CountedToo::mask; }};
}

template <typename Knobs>
Setting<Knobs> counted_in_float() {
  return {"counted_in_float",
          "The count is not exact. A float keeps about seven digits, and "
          "large modules have more parameters than that.",
          "Which type holds whole numbers of any size here?",
          [](Knobs& k) { k.parameters.counted_as = CountedAs::single; }};
}

template <typename Knobs>
Setting<Knobs> count_of_gpt2(std::string_view question) {
  return {"count_of_gpt2",
          "The count of GPT-2's module was given for every module.", question,
          [](Knobs& k) { k.parameters.counted_as = CountedAs::of_gpt2; }};
}

}  // namespace attn
