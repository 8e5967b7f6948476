// Grades the exercise parameter_count.
#include "08_multi_head_attention/parameter_count_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
std::size_t parameter_count(const attn::AttentionOptions& options,
                            std::size_t num_heads);
}

namespace {

using attn::AttentionOptions;
using namespace graded;

// Layer by layer, as many times as a layer makes a feature: once for each
// feature that goes in, and once more with a bias.
std::size_t layer_by_layer(const AttentionOptions& options, std::size_t) {
  struct Layer {
    std::size_t d_in;
    bool bias;
  };
  const Layer layers[] = {{options.d_in, options.qkv_bias},
                          {options.d_in, options.qkv_bias},
                          {options.d_in, options.qkv_bias},
                          {options.d_out, true}};
  std::size_t for_each_feature = 0;
  for (const Layer& layer : layers) {
    for_each_feature += layer.d_in + (layer.bias ? 1 : 0);
  }
  return for_each_feature * options.d_out;
}

enum class Projections { three, one, two, for_each_head };
enum class Weight { d_out_d_in, d_out_d_out, d_in_d_in, added };
enum class QkvBias {
  if_set,
  never,
  always,
  if_not_set,
  once,
  d_in,
  one_number
};
enum class OutWeight { d_out_d_out, none, d_out_d_in, d_in_d_in, no_layer };
enum class OutBias { d_out, none, if_qkv_bias, d_in };
enum class Heads { no_part, times_all, one_share };
enum class More { nothing, mask, positions };
enum class CountedIn { whole_numbers, floats, bytes, words_of_gpt2 };

struct Knobs {
  Projections projections = Projections::three;
  Weight weight = Weight::d_out_d_in;
  QkvBias qkv_bias = QkvBias::if_set;
  OutWeight out_weight = OutWeight::d_out_d_out;
  OutBias out_bias = OutBias::d_out;
  Heads heads = Heads::no_part;
  More more = More::nothing;
  CountedIn counted_in = CountedIn::whole_numbers;
};

std::size_t weight_of(const AttentionOptions& options, Weight choice) {
  const std::size_t d_in = options.d_in;
  const std::size_t d_out = options.d_out;
  const std::size_t weights[] = {d_out * d_in, d_out * d_out, d_in * d_in,
                                 d_out + d_in};
  return weights[static_cast<int>(choice)];
}

std::size_t projections_of(const AttentionOptions& options,
                           std::size_t num_heads, const Knobs& knobs) {
  const std::size_t factors[] = {3, 1, 2, 3 * num_heads};
  const std::size_t factor = factors[static_cast<int>(knobs.projections)];
  const std::size_t d_out = options.d_out;
  const std::size_t biases[] = {options.qkv_bias ? d_out : 0,
                                0,
                                d_out,
                                options.qkv_bias ? 0 : d_out,
                                0,
                                options.qkv_bias ? options.d_in : 0,
                                options.qkv_bias ? std::size_t{1} : 0};
  const bool is_once = knobs.qkv_bias == QkvBias::once && options.qkv_bias;
  return factor * (weight_of(options, knobs.weight) +
                   biases[static_cast<int>(knobs.qkv_bias)]) +
         (is_once ? d_out : 0);
}

std::size_t out_proj_of(const AttentionOptions& options, const Knobs& knobs) {
  if (knobs.out_weight == OutWeight::no_layer) return 0;
  const std::size_t d_in = options.d_in;
  const std::size_t d_out = options.d_out;
  const std::size_t weights[] = {d_out * d_out, 0, d_out * d_in, d_in * d_in};
  const std::size_t biases[] = {d_out, 0, options.qkv_bias ? d_out : 0, d_in};
  return weights[static_cast<int>(knobs.out_weight)] +
         biases[static_cast<int>(knobs.out_bias)];
}

std::size_t count_of(AttentionOptions options, std::size_t num_heads,
                     const Knobs& knobs) {
  if (knobs.heads == Heads::one_share) options.d_out /= num_heads;
  std::size_t count =
      projections_of(options, num_heads, knobs) + out_proj_of(options, knobs);
  if (knobs.heads == Heads::times_all) count *= num_heads;
  const std::size_t T = options.context_length;
  if (knobs.more == More::mask) count += T * T;
  if (knobs.more == More::positions) count += T * options.d_in;
  return count;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const AttentionOptions& options,
                 std::size_t num_heads) -> std::size_t {
    const std::size_t count = count_of(options, num_heads, knobs);
    switch (knobs.counted_in) {
      case CountedIn::floats:
        return static_cast<std::size_t>(static_cast<float>(count));
      case CountedIn::bytes:
        return count * sizeof(float);
      case CountedIn::words_of_gpt2:
        return 2'360'064;
      case CountedIn::whole_numbers:
        break;
    }
    return count;
  };
}

const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how many projections are counted",
     {
         {"one_projection", "One projection was counted in place of three.",
          "Which layers make queries, keys and values?",
          [](Knobs& k) { k.projections = Projections::one; }},
         {"two_projections",
          "Two projections were counted in place of three.",
          "Which layers make queries, keys and values?",
          [](Knobs& k) { k.projections = Projections::two; }},
         {"times_the_heads",
          "The three projections were counted once for each head.",
          "How many times does MultiHeadAttention hold W_query?",
          [](Knobs& k) { k.projections = Projections::for_each_head; }},
     }},
    {"the weights of the projections",
     {
         {"projections_square",
          "The weight of a projection was counted as (d_out, d_out).",
          "How wide is what goes into W_query?",
          [](Knobs& k) { k.weight = Weight::d_out_d_out; }},
         {"projections_of_d_in",
          "The weight of a projection was counted as (d_in, d_in).",
          "How wide is what comes out of W_query?",
          [](Knobs& k) { k.weight = Weight::d_in_d_in; }},
         {"sizes_added", "The two sizes of a projection's weight were added.",
          "How many numbers has a matrix of 2 rows and 3 columns?",
          [](Knobs& k) { k.weight = Weight::added; }},
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
         {"qkv_bias_once",
          "The bias was counted once for all three projections.",
          "Which of the three layers has a bias of its own?",
          [](Knobs& k) { k.qkv_bias = QkvBias::once; }},
         {"qkv_bias_of_d_in",
          "The bias of a projection was counted as d_in numbers.",
          "To what is a bias added, to what goes in or to what comes out?",
          [](Knobs& k) { k.qkv_bias = QkvBias::d_in; }},
         {"qkv_bias_of_one_number",
          "The bias of a projection was counted as a single number.",
          "How many features does a projection make?",
          [](Knobs& k) { k.qkv_bias = QkvBias::one_number; }},
     }},
    {"the weight of out_proj",
     {
         {"out_proj_left_out",
          "The output projection was not counted, only W_query, W_key and "
          "W_value.",
          "Which layer mixes the heads?",
          [](Knobs& k) { k.out_weight = OutWeight::no_layer; }},
         {"out_proj_weight_left_out",
          "Of the output projection the bias alone was counted.",
          "How many weights has out_proj?",
          [](Knobs& k) { k.out_weight = OutWeight::none; }},
         {"out_proj_from_d_in",
          "The weight of out_proj was counted as (d_out, d_in).",
          "How wide is what goes into out_proj?",
          [](Knobs& k) { k.out_weight = OutWeight::d_out_d_in; }},
         {"out_proj_of_d_in",
          "The weight of out_proj was counted as (d_in, d_in).",
          "How wide is what goes into out_proj, and what comes out of it?",
          [](Knobs& k) { k.out_weight = OutWeight::d_in_d_in; }},
     }},
    {"the bias of out_proj",
     {
         {"out_proj_bias_left_out", "The bias of out_proj was not counted.",
          "Does out_proj depend on qkv_bias?",
          [](Knobs& k) { k.out_bias = OutBias::none; }},
         {"out_proj_bias_if_qkv_bias",
          "The bias of out_proj was counted only when qkv_bias is true.",
          "Which layers is qkv_bias about, by its name?",
          [](Knobs& k) { k.out_bias = OutBias::if_qkv_bias; }},
         {"out_proj_bias_of_d_in",
          "The bias of out_proj was counted as d_in numbers.",
          "To what is a bias added, to what goes in or to what comes out?",
          [](Knobs& k) { k.out_bias = OutBias::d_in; }},
     }},
    {"what the heads have to do with it",
     {
         {"everything_times_the_heads",
          "Everything was multiplied by the number of heads, though d_out is "
          "already the width of all heads together.",
          "How many times does each layer exist?",
          [](Knobs& k) { k.heads = Heads::times_all; }},
         {"one_head_only",
          "d_out was divided by the number of heads before counting, which "
          "leaves one head's share.",
          "How many columns do the layers make for all heads together?",
          [](Knobs& k) { k.heads = Heads::one_share; }},
     }},
    {"what else was counted",
     {
         {"context_length_counted",
          "The mask was counted, context_length * context_length numbers.",
          "Does training adjust which scores are hidden?",
          [](Knobs& k) { k.more = More::mask; }},
         {"positions_counted",
          "Vectors for the places of tokens were counted, context_length * "
          "d_in numbers, which are no part of this module.",
          "Which layers does MultiHeadAttention have?",
          [](Knobs& k) { k.more = More::positions; }},
     }},
    {"how it is counted",
     {
         {"counted_in_float",
          "The count is not exact. A float keeps about seven digits, and "
          "large modules have more parameters than that.",
          "Which type holds whole numbers of any size here?",
          [](Knobs& k) { k.counted_in = CountedIn::floats; }},
         {"counted_in_bytes",
          "The count is four times too large, as the number of bytes is.",
          "Is it numbers or bytes that the task asks for?",
          [](Knobs& k) { k.counted_in = CountedIn::bytes; }},
         {"count_of_gpt2",
          "The count of GPT-2's module was given for every module.",
          "Which of the options does your count depend on?",
          [](Knobs& k) { k.counted_in = CountedIn::words_of_gpt2; }},
     }},
};

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "parameter_count",
          .tests =
              {
                  {"without_qkv_bias_only_the_output_layer_has_a_bias",
                   {"the count without qkv_bias"}},
                  {"with_qkv_bias_all_four_layers_have_a_bias",
                   {"the count with qkv_bias"}},
                  {"a_module_of_gpt2_size_is_counted_the_same_way",
                   {"the count of GPT-2's size"}},
                  {"a_large_module_is_counted_to_the_last_digit",
                   {"the count of a large module"}},
              },
          .solution = solution::parameter_count,
          .alternative = layer_by_layer,
          .model = model,
          .knobs = all_knobs,
          .forbidden = {"attn::MultiHeadAttention::parameter_count",
                        "attn::MultiHeadAttentionWrapper::parameter_count",
                        "attn::CausalAttention::parameter_count"},
      },
      graded::probes(student), graded::attempt);
}
