// The probes of the exercise generate_greedy.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "14_gpt/generate_greedy.hpp"
#include "grading/probes.hpp"

namespace graded {

using attn::GptModel;
using Functions = std::function<arma::urowvec(
    const GptModel& model, const arma::urowvec& ids, std::size_t new_tokens)>;

inline Functions learner() {
  return exercise::generate_greedy;
}

struct Probe {
  std::size_t tokens;  // T
  std::size_t new_tokens;
  std::size_t context_length;  // C
  std::size_t vocab_size;  // V
  std::size_t layers;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{}, {} new, C {}, V {}, {}, seed {}",
                       attn::counted(tokens, "id"), new_tokens,
                       context_length, vocab_size,
                       attn::counted(layers, "block"), seed);
  }
};

// Texts that stay within the context, grow out of it, are longer from the
// start, and a model that sees one id alone.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 4);
  const std::size_t C = draw.size(6, 8);
  const std::size_t V = draw.size(17, 25);
  const std::size_t n = draw.size(2, 3);
  return attn::each_twice<Probe>(
      {
          {T, n, C + 3, V, 1, draw.seed()},
          {T, 4, C + 3, V, 2, draw.seed()},
          {1, n + 1, C, V, 1, draw.seed()},
          {T, C + 2, C, V, 1, draw.seed()},
          {C, 4, C, V, 2, draw.seed()},
          {C - 1, 3, C, V, 1, draw.seed()},
          {C + draw.size(2, 4), 4, C, V, 1, draw.seed()},
          {2 * C + 1, 2, C, V, 1, draw.seed()},
          {T, 0, C, V, 1, draw.seed()},
          {C + 3, 0, C, V, 1, draw.seed()},
          {T, 1, C, V, 2, draw.seed()},
          {C + 2, 1, C, V, 1, draw.seed()},
          {2, 3, 1, V, 1, draw.seed()},
      },
      draw);
}

// The blocks' weights are large, so that what comes next depends on more than
// the last id.
inline GptModel model_of(const Probe& probe) {
  GptModel model({.vocab_size = probe.vocab_size,
                  .context_length = probe.context_length,
                  .emb_dim = 8,
                  .n_heads = 2,
                  .n_layers = probe.layers,
                  .drop_rate = 0.0},
                 attn::Generator(probe.seed));
  for (const attn::Parameter& parameter : model.parameters()) {
    if (parameter.name.starts_with("trf_blocks.")) *parameter.value *= 3.0F;
  }
  model.eval();
  return model;
}

inline arma::urowvec ids_of(const Probe& probe) {
  attn::Generator generator(probe.seed + 1);
  const auto V = static_cast<float>(probe.vocab_size);
  const arma::fmat numbers = generator.uniform(1, probe.tokens, 0.0F, V);
  arma::urowvec ids(probe.tokens);
  for (std::size_t t = 0; t < ids.n_elem; ++t) {
    const float number = std::min(std::floor(numbers(t)), V - 1.0F);
    ids(t) = static_cast<arma::uword>(number);
  }
  return ids;
}

inline void attempt(const Functions& generate_greedy, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("new_tokens", probe.new_tokens);
  outcome.record_size("C", probe.context_length);
  const GptModel model = model_of(probe);
  const arma::urowvec ids = ids_of(probe);

  const arma::urowvec text = generate_greedy(model, ids, probe.new_tokens);

  outcome.record_count("the number of ids", text.n_elem);
  outcome.record("the ids", arma::conv_to<arma::frowvec>::from(text));
  outcome.record_input("ids", arma::conv_to<arma::frowvec>::from(ids));
}

}  // namespace graded
