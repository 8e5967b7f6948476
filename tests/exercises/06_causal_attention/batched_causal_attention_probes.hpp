// The probes of the exercise batched_causal_attention.
#pragma once

#include <fmt/core.h>

#include <array>

#include "06_causal_attention/batched_causal_attention.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/whole_numbers.hpp"

namespace graded {

using Functions = std::function<arma::fcube(
    const arma::fcube& batch, const attn::Linear& W_query,
    const attn::Linear& W_key, const attn::Linear& W_value,
    const arma::umat& mask)>;

inline Functions learner() {
  return exercise::batched_causal_attention;
}

enum class Kind { plain, biased, late_bias, book, low, lowest, rising };

struct Probe {
  std::size_t sequences;
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  std::size_t context_length;
  Kind kind;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 7> kinds = {
        "without bias",
        "with bias",
        "with biases of zeros but for the last number",
        "without bias, the book's inputs",
        "scores below -100000000",
        "scores below -1e23",
        "the future's scores far above"};
    return fmt::format(
        "batch ({}, {}, {}), d_out {}, context_length {}, {}, seed {}",
        sequences, tokens, d_in, d_out, context_length,
        kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// As many sequences as tokens, and as many tokens as features, hide mistakes
// from the shapes, so such are among them; one token; one sequence; a batch
// as long as the context, the book's among them, and shorter ones. A mask of
// finite numbers, a maximum that is looked for from one upwards, and a future
// that takes part in the softmax fail where scores are far from 0.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 5);
  const std::size_t d_in = draw.size(2, 6, {T});
  const std::size_t d_out = draw.size(2, 6, {T, d_in});
  const std::size_t n = draw.size(3, 5);
  const std::size_t C = draw.size(7, 10);
  return attn::each_twice<Probe>(
      {
          {2, T, d_in, d_out, C, Kind::plain, draw.seed()},
          {2, 6, 3, 2, 6, Kind::book, 123},
          {3, T, d_in, d_out, C, Kind::biased, draw.seed()},
          {n, n, d_in, d_out, C, Kind::biased, draw.seed()},
          {2, n, n, n, C, Kind::late_bias, draw.seed()},
          {3, T, d_in, d_in, T, Kind::plain, draw.seed()},
          {3, 1, d_in, d_out, C, Kind::biased, draw.seed()},
          {1, T, d_in, d_out, C, Kind::plain, draw.seed()},
          {2, T, d_in, 4, C, Kind::low, draw.seed()},
          {3, n, d_in, 4, C, Kind::lowest, draw.seed()},
          {2, T, d_in, d_out, C, Kind::rising, draw.seed()},
          {2, draw.size(9, 12), d_in, d_out, draw.size(13, 16), Kind::biased,
           draw.seed()},
      },
      draw);
}

struct Inputs {
  arma::fcube batch;
  attn::Linear W_query;
  attn::Linear W_key;
  attn::Linear W_value;
};

inline arma::fcube batch_of(const Probe& probe) {
  attn::Generator generator(probe.seed + 1);
  arma::fcube batch(probe.tokens, probe.d_in, probe.sequences);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    batch.slice(b) =
        probe.kind == Kind::book
            ? attn::book_inputs()
            : generator.uniform(probe.tokens, probe.d_in, -2.0F, 2.0F);
    if (probe.kind == Kind::low || probe.kind == Kind::lowest) {
      batch.slice(b) = arma::round(batch.slice(b));
    }
    // A token without any features: without bias its scores are exactly 0.
    if (probe.kind == Kind::plain)
      batch.slice(b).row(probe.tokens / 2).zeros();
    for (std::size_t t = 0; probe.kind == Kind::rising && t < probe.tokens;
         ++t) {
      batch(t, probe.d_in - 1, b) = static_cast<float>(t + 1);
    }
  }
  return batch;
}

// Scores of -1048576 unit² and a few unit² more: every step to them is exact,
// and two of them are equal or far apart. The biases are 0 but for the last.
inline Inputs with_low_scores(const Probe& probe, float unit,
                              attn::Generator generator) {
  arma::frowvec bias(probe.d_out, arma::fill::zeros);
  bias(probe.d_out - 1) = 1024.0F * unit;
  arma::fmat query = unit * attn::whole_numbers(generator, probe.d_out,
                                                probe.d_in, -1.0F, 1.0F);
  arma::fmat key = unit * attn::whole_numbers(generator, probe.d_out,
                                              probe.d_in, -1.0F, 1.0F);
  query.tail_rows(1).zeros();
  key.tail_rows(1).zeros();
  return {batch_of(probe), attn::Linear(query, bias),
          attn::Linear(key, arma::frowvec(-bias)),
          attn::Linear(probe.d_in, probe.d_out, true, generator)};
}

// The last feature, which is the number of the token, decides.
inline Inputs with_rising_scores(const Probe& probe,
                                 attn::Generator generator) {
  attn::Linear query(probe.d_in, probe.d_out, true, generator);
  attn::Linear key(probe.d_in, probe.d_out, true, generator);
  query.weight.row(0).zeros();
  (*query.bias)(0) = 300.0F;
  key.weight(0, probe.d_in - 1) = 300.0F;
  return {batch_of(probe), query, key,
          attn::Linear(probe.d_in, probe.d_out, true, generator)};
}

inline Inputs inputs_of(const Probe& probe) {
  const attn::Generator generator(probe.seed);
  if (probe.kind == Kind::low) {
    return with_low_scores(probe, 16.0F, generator);
  }
  if (probe.kind == Kind::lowest) {
    return with_low_scores(probe, 1073741824.0F, generator);  // 2^30
  }
  if (probe.kind == Kind::rising) return with_rising_scores(probe, generator);
  const bool late = probe.kind == Kind::late_bias;
  const bool bias = probe.kind == Kind::biased || late;
  attn::Linear W_query(probe.d_in, probe.d_out, bias, generator);
  attn::Linear W_key(probe.d_in, probe.d_out, bias, generator);
  attn::Linear W_value(probe.d_in, probe.d_out, bias, generator);
  for (attn::Linear* layer : {&W_query, &W_key, &W_value}) {
    if (late) layer->bias->head(probe.d_out - 1).zeros();
  }
  return {batch_of(probe), W_query, W_key, W_value};
}

inline void record_layer(const std::string& name, const attn::Linear& layer,
                         attn::Outcome& outcome) {
  outcome.record_input(name + ".weight", layer.weight);
  if (layer.bias) outcome.record_input(name + ".bias", *layer.bias);
}

inline void attempt(const Functions& batched_causal_attention,
                    const Probe& probe, attn::Outcome& outcome) {
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("d_out", probe.d_out);
  outcome.record_size("context_length", probe.context_length);
  const auto [batch, W_query, W_key, W_value] = inputs_of(probe);
  const arma::umat ones(probe.context_length, probe.context_length,
                        arma::fill::ones);
  const arma::umat mask = ones - arma::trimatl(ones);

  const arma::fcube context_vec = batched_causal_attention(
      batch, W_query, W_key, W_value, mask);  // (B, T, d_out)

  outcome.record_shape(
      "the shape of the output",
      {context_vec.n_slices, context_vec.n_rows, context_vec.n_cols});
  outcome.record("the output", context_vec, attn::token_rows(batch));
  outcome.record_input("batch", batch);
  record_layer("W_query", W_query, outcome);
  record_layer("W_key", W_key, outcome);
  record_layer("W_value", W_value, outcome);
  outcome.record_input("mask", mask);
}

}  // namespace graded
