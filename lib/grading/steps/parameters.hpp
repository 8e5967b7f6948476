/// How many parameters multi-head attention has, counted as learners count
/// them, for the models of graders.
#pragma once

#include <cstddef>

#include "attention/attention_options.hpp"

namespace attn {

enum class Projections { three, one, two, three_for_each_head };

/// The shape of a projection's weight. Its sizes are also added.
enum class InWeight { d_out_d_in, d_out_d_out, d_in_d_in, one_head, added };

/// When the projections have a bias, and of how many numbers. `once` is one
/// for all three.
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

/// What the heads have to do with it.
enum class HeadsCounted { no_part, times_all, one_share };

enum class CountedToo { nothing, mask, positions };
enum class CountedAs { itself, single, bytes, of_gpt2 };

struct ParameterChoices {
  Projections projections = Projections::three;
  InWeight in_weight = InWeight::d_out_d_in;
  QkvBias qkv_bias = QkvBias::if_set;
  OutWeight out_weight = OutWeight::d_out_d_out;
  OutBias out_bias = OutBias::d_out;
  HeadsCounted heads = HeadsCounted::no_part;
  CountedToo too = CountedToo::nothing;
  CountedAs counted_as = CountedAs::itself;
};

namespace parameter_steps {

inline std::size_t weight_of(const AttentionOptions& options,
                             std::size_t num_heads, InWeight choice) {
  const std::size_t d_in = options.d_in;
  const std::size_t d_out = options.d_out;
  const std::size_t weights[] = {d_out * d_in, d_out * d_out, d_in * d_in,
                                 d_out / num_heads * d_in, d_out + d_in};
  return weights[static_cast<int>(choice)];
}

inline std::size_t bias_of(const AttentionOptions& options, QkvBias choice) {
  const std::size_t d_out = options.d_out;
  const std::size_t biases[] = {options.qkv_bias ? d_out : 0,
                                0,
                                d_out,
                                options.qkv_bias ? 0 : d_out,
                                0,
                                options.qkv_bias ? options.d_in : 0,
                                options.qkv_bias ? std::size_t{1} : 0};
  return biases[static_cast<int>(choice)];
}

inline std::size_t projections_of(const AttentionOptions& options,
                                  std::size_t num_heads,
                                  const ParameterChoices& choices) {
  const std::size_t factors[] = {3, 1, 2, 3 * num_heads};
  const bool is_once = choices.qkv_bias == QkvBias::once && options.qkv_bias;
  return factors[static_cast<int>(choices.projections)] *
             (weight_of(options, num_heads, choices.in_weight) +
              bias_of(options, choices.qkv_bias)) +
         (is_once ? options.d_out : 0);
}

inline std::size_t out_proj_of(const AttentionOptions& options,
                               const ParameterChoices& choices) {
  if (choices.out_weight == OutWeight::no_layer) return 0;
  const std::size_t d_in = options.d_in;
  const std::size_t d_out = options.d_out;
  const std::size_t weights[] = {d_out * d_out, 0, d_out * d_in, d_in * d_in};
  const std::size_t biases[] = {d_out, 0, options.qkv_bias ? d_out : 0, d_in};
  return weights[static_cast<int>(choices.out_weight)] +
         biases[static_cast<int>(choices.out_bias)];
}

inline std::size_t numbers_of(AttentionOptions options, std::size_t num_heads,
                              const ParameterChoices& choices) {
  if (choices.heads == HeadsCounted::one_share) options.d_out /= num_heads;
  std::size_t count = projections_of(options, num_heads, choices) +
                      out_proj_of(options, choices);
  if (choices.heads == HeadsCounted::times_all) count *= num_heads;
  const std::size_t T = options.context_length;
  if (choices.too == CountedToo::mask) count += T * T;
  if (choices.too == CountedToo::positions) count += T * options.d_in;
  return count;
}

}  // namespace parameter_steps

/// The count, with each choice as it is set; the defaults are right.
inline std::size_t parameters_of(const AttentionOptions& options,
                                 std::size_t num_heads,
                                 const ParameterChoices& choices) {
  constexpr std::size_t parameters_of_gpt2 = 2'360'064;
  const std::size_t count =
      parameter_steps::numbers_of(options, num_heads, choices);
  switch (choices.counted_as) {
    case CountedAs::single:
      return static_cast<std::size_t>(static_cast<float>(count));
    case CountedAs::bytes:
      return count * sizeof(float);
    case CountedAs::of_gpt2:
      return parameters_of_gpt2;
    case CountedAs::itself:
      break;
  }
  return count;
}

}  // namespace attn
