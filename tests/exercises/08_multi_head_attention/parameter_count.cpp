// Grades the exercise parameter_count.
#include "08_multi_head_attention/parameter_count_knobs.hpp"
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

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const AttentionOptions& options, std::size_t num_heads) {
    return attn::parameters_of(options, num_heads, knobs.parameters);
  };
}

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
          .knobs = graded::all_knobs,
          .forbidden = {"attn::MultiHeadAttention::parameter_count",
                        "attn::MultiHeadAttentionWrapper::parameter_count",
                        "attn::CausalAttention::parameter_count"},
      },
      graded::probes(student), graded::attempt);
}
