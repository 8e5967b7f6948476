// The probes of Exercise 3.3.
#pragma once

#include <fmt/core.h>

#include "08_multi_head_attention/gpt2_size.hpp"
#include "grading/probes.hpp"
#include "grading/probes/drawn_batch.hpp"

namespace graded {

using attn::MultiHeadAttention;

struct Functions {
  // Of a module that is only looked at the numbers need not be drawn: that
  // takes a thousand times as long as all else here.
  std::function<MultiHeadAttention(attn::Generator, bool are_numbers_asked)>
      make;
  std::function<std::size_t(const MultiHeadAttention&)> head_width;
  std::function<std::size_t(const MultiHeadAttention&)> parameter_count;
  std::function<attn::Shape(const MultiHeadAttention&, const arma::fcube&)>
      output_shape;
};

inline Functions learner() {
  const auto make = [](const attn::Generator& generator, bool) {
    return exercise::make_gpt2_attention(generator);
  };
  return {make, exercise::head_width, exercise::parameter_count,
          exercise::output_shape};
}

// `gpt2_sizes` and `gpt2_numbers` ask for the learner's module, the others
// make one: `large` with more numbers than a float can count.
enum class Kind { small, gpt2_sizes, gpt2_numbers, large };

struct Probe {
  Kind kind;
  std::size_t d_in;
  std::size_t d_out;
  std::size_t num_heads;
  std::size_t context_length;
  std::size_t sequences;
  std::size_t tokens;
  std::uint64_t seed;

  bool of_gpt2() const {
    return kind == Kind::gpt2_sizes || kind == Kind::gpt2_numbers;
  }
  std::string describe() const {
    if (of_gpt2()) {
      return fmt::format("your module, batch ({}, {}, 768), seed {}",
                         sequences, tokens, seed);
    }
    return fmt::format(
        "a module of d_in {}, d_out {}, num_heads {}, context_length {}, "
        "batch ({}, {}, {})",
        d_in, d_out, num_heads, context_length, sequences, tokens, d_in);
  }
};

// The small modules come first, for they are quickly made. The large one is
// of odd sizes: its number of parameters is odd, as no float above 2^24 is.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t H = draw.size(2, 4);
  const std::size_t width = draw.size(2, 5, {H});
  const std::size_t d_in = draw.size(6, 11, {H * width});
  const std::size_t T = draw.size(3, 5, {H});
  const std::size_t B = draw.size(2, 5, {T, H});
  const std::size_t context = draw.size(12, 17, {H * width});
  const std::size_t odd = 3 + 2 * draw.size(0, 1);
  const std::size_t share = 4101 / odd / 2 * 2 + 1 + 2 * draw.size(0, 4);
  std::vector<Probe> all = attn::each_twice<Probe>(
      {
          {Kind::small, d_in, H * width, H, context, B, T, draw.seed()},
          {Kind::small, H * width, H * width, H, context, T, B, draw.seed()},
          {Kind::small, H, 5 * width, 5, T, 1, T, draw.seed()},
          {Kind::small, d_in, 7, 1, context, B, 1, draw.seed()},
          {Kind::small, 16, 24, 12, 19, 2, 18, draw.seed()},
      },
      draw);
  all.push_back({Kind::gpt2_sizes, 768, 768, 12, 1024, B, T, draw.seed()});
  all.push_back({Kind::large, 3 + 2 * draw.size(0, 3), odd * share, odd,
                 context, 1, T, draw.seed()});
  all.push_back({Kind::gpt2_numbers, 768, 768, 12, 1024, 2, T, draw.seed()});
  return all;
}

// A module of these sizes without numbers: nobody reads them, and so nobody
// has to wait for them.
inline MultiHeadAttention module_without_numbers(
    const attn::AttentionOptions& options, std::size_t num_heads) {
  attn::AttentionOptions small = options;
  small.d_in = 1;
  small.d_out = num_heads;
  MultiHeadAttention module(small, num_heads, attn::Generator(0));
  const auto layer = [&](std::size_t d_in, bool has_bias) {
    attn::Linear made{arma::fmat(options.d_out, d_in, arma::fill::none)};
    if (has_bias) made.bias = arma::frowvec(options.d_out);
    return made;
  };
  module.W_query = layer(options.d_in, options.qkv_bias);
  module.W_key = layer(options.d_in, options.qkv_bias);
  module.W_value = layer(options.d_in, options.qkv_bias);
  module.out_proj = layer(options.d_out, true);
  return module;
}

inline MultiHeadAttention module_of(const Functions& functions,
                                    const Probe& probe) {
  const attn::Generator generator(probe.seed);
  if (probe.of_gpt2()) {
    return functions.make(generator, probe.kind == Kind::gpt2_numbers);
  }
  const attn::AttentionOptions options{
      .d_in = probe.d_in,
      .d_out = probe.d_out,
      .context_length = probe.context_length};
  if (probe.kind == Kind::large) {
    return module_without_numbers(options, probe.num_heads);
  }
  return MultiHeadAttention(options, probe.num_heads, generator);
}

inline void record_module(const MultiHeadAttention& module,
                          attn::Outcome& outcome) {
  outcome.record_count("d_in", module.W_query.d_in());
  outcome.record_count("d_out", module.W_query.d_out());
  outcome.record_count("num_heads", module.num_heads);
  outcome.record_count("context_length", module.context_length);
  outcome.record_count("numbers in the bias of W_query",
                       module.W_query.bias ? module.W_query.bias->n_elem : 0);
  outcome.record("the probability of dropout",
                 static_cast<float>(module.dropout.p()));
}

inline void attempt(const Functions& functions, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("d_out", probe.d_out);
  outcome.record_size("num_heads", probe.num_heads);
  outcome.record_size("context_length", probe.context_length);
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  attn::Generator inputs(probe.seed + 1);
  const arma::fcube batch =
      attn::drawn_batch(inputs, probe.sequences, probe.tokens, probe.d_in);
  const MultiHeadAttention module = module_of(functions, probe);

  if (probe.of_gpt2()) record_module(module, outcome);
  if (probe.kind == Kind::gpt2_numbers) {
    outcome.record_derived("forward(batch)", module.forward(batch));
    return;
  }
  outcome.record_count("head_width", functions.head_width(module));
  outcome.record_count("parameter_count", functions.parameter_count(module));
  if (probe.kind == Kind::large) return;
  outcome.record_shape("output_shape", functions.output_shape(module, batch));
  outcome.record_input("batch", batch);
  if (probe.of_gpt2()) return;
  outcome.record_input("module.W_query.weight", module.W_query.weight);
  outcome.record_input("module.out_proj.weight", module.out_proj.weight);
}

}  // namespace graded
