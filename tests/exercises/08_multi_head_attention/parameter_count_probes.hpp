// The probes of the exercise parameter_count.
#pragma once

#include <fmt/core.h>

#include "08_multi_head_attention/parameter_count.hpp"
#include "grading/probes.hpp"

namespace graded {

using attn::AttentionOptions;
using Functions = std::function<std::size_t(const AttentionOptions& options,
                                            std::size_t num_heads)>;

inline Functions learner() {
  return exercise::parameter_count;
}

enum class Kind { small, gpt2, large };

struct Probe {
  Kind kind;
  AttentionOptions options;
  std::size_t num_heads;

  std::string describe() const {
    return fmt::format(
        "d_in {}, d_out {}, context_length {}, qkv_bias {}, num_heads {}{}",
        options.d_in, options.d_out, options.context_length, options.qkv_bias,
        num_heads, kind == Kind::gpt2 ? " (GPT-2's size)" : "");
  }
  std::string output() const {
    if (kind == Kind::gpt2) return "the count of GPT-2's size";
    if (kind == Kind::large) return "the count of a large module";
    return options.qkv_bias ? "the count with qkv_bias"
                            : "the count without qkv_bias";
  }
};

// The same sizes without qkv_bias and with it.
inline void add_both(std::vector<Probe>& probes, Kind kind,
                     AttentionOptions options, std::size_t num_heads) {
  for (const bool qkv_bias : {false, true}) {
    options.qkv_bias = qkv_bias;
    probes.push_back({kind, options, num_heads});
  }
}

// The last two modules are so large that a float does not hold their number
// of parameters: it is odd, as no float above 2^24 is. They are no larger,
// for an answer may make them and count.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  std::vector<Probe> all;
  for (int i = 0; i < 3; ++i) {
    const std::size_t H = draw.size(2, 7);
    const std::size_t d_out = H * draw.size(2, 7, {H});
    const std::size_t d_in = draw.size(3, 40, {d_out, H});
    const std::size_t T = draw.size(7, 50, {d_out, d_in, H});
    add_both(all, Kind::small,
             {.d_in = d_in, .d_out = d_out, .context_length = T}, H);
  }
  const std::size_t same = 3 * draw.size(2, 9);
  add_both(all, Kind::small,
           {.d_in = same, .d_out = same, .context_length = same}, 3);
  add_both(all, Kind::small,
           {.d_in = draw.size(5, 9),
            .d_out = draw.size(10, 14),
            .context_length = draw.size(15, 20),
            .dropout = 0.1},
           1);
  add_both(all, Kind::gpt2,
           {.d_in = 768, .d_out = 768, .context_length = 1024}, 12);
  const std::size_t d_out = 3 * (2 * draw.size(350, 380) + 1);
  const std::size_t even = 2 * draw.size(1000, 1100);
  const std::size_t T = draw.size(2000, 3000);
  all.push_back({Kind::large,
                 {.d_in = even + 1, .d_out = d_out, .context_length = T},
                 3});
  all.push_back(
      {Kind::large,
       {.d_in = even, .d_out = d_out, .context_length = T, .qkv_bias = true},
       3});
  return all;
}

inline void attempt(const Functions& parameter_count, const Probe& probe,
                    attn::Outcome& outcome) {
  const AttentionOptions options = probe.options;
  outcome.record_size("d_in", options.d_in);
  outcome.record_size("d_out", options.d_out);
  outcome.record_size("context_length", options.context_length);
  outcome.record_size("qkv_bias", options.qkv_bias ? 1.0 : 0.0);
  outcome.record_size("num_heads", probe.num_heads);

  outcome.record_count(probe.output(),
                       parameter_count(options, probe.num_heads));

  outcome.record_input(
      "options", arma::frowvec{static_cast<float>(options.d_in),
                               static_cast<float>(options.d_out),
                               static_cast<float>(options.context_length),
                               static_cast<float>(options.dropout),
                               static_cast<float>(options.qkv_bias)});
}

}  // namespace graded
