// The probes of the exercise gpt_parameter_count.
#pragma once

#include <fmt/core.h>

#include "14_gpt/gpt_parameter_count.hpp"
#include "grading/probes.hpp"

namespace graded {

using attn::GptConfig;
using Functions = std::function<std::size_t(const GptConfig& config)>;

inline Functions learner() {
  return exercise::gpt_parameter_count;
}

enum class Kind { small, gpt2, large };

struct Probe {
  Kind kind;
  GptConfig config;

  std::string describe() const {
    return fmt::format(
        "V {}, C {}, D {}, n_heads {}, n_layers {}, qkv_bias {}, tied {}{}",
        config.vocab_size, config.context_length, config.emb_dim,
        config.n_heads, config.n_layers, config.qkv_bias, config.tied,
        kind == Kind::gpt2 ? " (GPT-2's size)" : "");
  }
  std::string output() const {
    if (kind == Kind::gpt2) return "the count of GPT-2's size";
    if (kind == Kind::large) return "the count of a large model";
    return config.tied ? "the count where the output is tied"
                       : "the count where the output is its own";
  }
};

// The same sizes with and without qkv_bias, tied and not.
inline void add_all(std::vector<Probe>& probes, Kind kind, GptConfig config) {
  for (const bool qkv_bias : {false, true}) {
    for (const bool tied : {false, true}) {
      config.qkv_bias = qkv_bias;
      config.tied = tied;
      probes.push_back({kind, config});
    }
  }
}

// The large model has more parameters than 32 bits can count, and an odd
// number of them in each part, which no float holds.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  std::vector<Probe> all;
  for (int i = 0; i < 3; ++i) {
    const std::size_t H = draw.size(2, 5);
    const std::size_t D = H * draw.size(2, 7, {H});
    add_all(all, Kind::small,
            {.vocab_size = draw.size(50, 99),
             .context_length = draw.size(40, 49),
             .emb_dim = D,
             .n_heads = H,
             .n_layers = draw.size(6, 11, {H, D})});
  }
  const std::size_t same = 2 * draw.size(3, 9);
  add_all(all, Kind::small,
          {.vocab_size = same,
           .context_length = same,
           .emb_dim = same,
           .n_heads = 2,
           .n_layers = same,
           .drop_rate = 0.0});
  add_all(all, Kind::small,
          {.vocab_size = draw.size(50, 99),
           .context_length = draw.size(40, 49),
           .emb_dim = draw.size(5, 9),
           .n_heads = 1,
           .n_layers = 1});
  add_all(all, Kind::gpt2, {});
  const std::size_t D = 3 * (2 * draw.size(350, 380) + 1);
  add_all(all, Kind::large,
          {.vocab_size = 2 * draw.size(40'000, 60'000) + 1,
           .context_length = 2 * draw.size(1000, 1500),
           .emb_dim = D,
           .n_heads = 3,
           .n_layers = draw.size(91, 99)});
  return all;
}

inline void attempt(const Functions& gpt_parameter_count, const Probe& probe,
                    attn::Outcome& outcome) {
  const GptConfig config = probe.config;
  outcome.record_size("V", config.vocab_size);
  outcome.record_size("C", config.context_length);
  outcome.record_size("D", config.emb_dim);
  outcome.record_size("n_heads", config.n_heads);
  outcome.record_size("n_layers", config.n_layers);
  outcome.record_size("qkv_bias", config.qkv_bias ? 1.0 : 0.0);
  outcome.record_size("tied", config.tied ? 1.0 : 0.0);

  outcome.record_count(probe.output(), gpt_parameter_count(config));

  outcome.record_input(
      "config", arma::frowvec{static_cast<float>(config.vocab_size),
                              static_cast<float>(config.context_length),
                              static_cast<float>(config.emb_dim),
                              static_cast<float>(config.n_heads),
                              static_cast<float>(config.n_layers),
                              static_cast<float>(config.drop_rate),
                              static_cast<float>(config.qkv_bias),
                              static_cast<float>(config.tied)});
}

}  // namespace graded
