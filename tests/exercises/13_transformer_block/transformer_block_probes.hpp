// The probes of the exercise transformer_block.
#pragma once

#include <fmt/core.h>

#include <array>

#include "13_transformer_block/transformer_block.hpp"
#include "grading/probes.hpp"
#include "grading/probes/drawn_batch.hpp"

namespace graded {

using attn::TransformerBlock;
using Functions = std::function<arma::fcube(const arma::fcube& x,
                                            const TransformerBlock& block)>;

inline Functions learner() {
  return exercise::transformer_block;
}

enum class Kind { plain, silent, far, dropout };

struct Probe {
  Kind kind;
  std::size_t sequences;
  std::size_t tokens;
  std::size_t heads;
  std::size_t d_k;
  std::uint64_t seed;

  std::size_t emb_dim() const { return heads * d_k; }

  std::string describe() const {
    constexpr std::array<const char*, 4> kinds = {"", "att and ff give 0, ",
                                                  "tokens far from 0, ",
                                                  "dropout in evaluation, "};
    return fmt::format("batch ({}, {}, {}), {}, {}seed {}", sequences, tokens,
                       emb_dim(), attn::counted(heads, "head"),
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// Tokens that are far from 0 tell whether what goes around was normed.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 5);
  const std::size_t H = draw.size(2, 3);
  const std::size_t d_k = draw.size(2, 4);
  const std::size_t B = draw.size(2, 3);
  return attn::each_twice<Probe>(
      {
          {Kind::plain, B, T, H, d_k, draw.seed()},
          {Kind::plain, 1, T, H, d_k, draw.seed()},
          {Kind::plain, B, 1, H, d_k, draw.seed()},
          {Kind::silent, B, T, H, d_k, draw.seed()},
          {Kind::far, B, T, 1, 2 * d_k, draw.seed()},
          {Kind::dropout, B, T, H, d_k, draw.seed()},
          {Kind::plain, B, draw.size(7, 9), 2, 3, draw.seed()},
      },
      draw);
}

inline arma::frowvec drawn_row(attn::Generator& generator, std::size_t size,
                               float low, float high) {
  return generator.uniform(1, size, low, high);
}

inline TransformerBlock block_of(const Probe& probe,
                                 attn::Generator& generator) {
  const std::size_t size = probe.emb_dim();
  TransformerBlock block(
      {.context_length = probe.tokens + 3,
       .emb_dim = size,
       .n_heads = probe.heads,
       .drop_rate = probe.kind == Kind::dropout ? 0.375 : 0.0,
       .qkv_bias = probe.kind == Kind::far},
      generator);
  block.eval();
  for (attn::LayerNorm* norm : {&block.norm1, &block.norm2}) {
    norm->scale = drawn_row(generator, size, 0.5F, 2.0F);
    norm->shift = drawn_row(generator, size, -1.0F, 1.0F);
  }
  if (probe.kind == Kind::silent) {
    for (attn::Linear* layer : {&block.att.out_proj, &block.ff.down}) {
      layer->weight.zeros();
      layer->bias->zeros();
    }
  }
  return block;
}

inline void attempt(const Functions& transformer_block, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("emb_dim", probe.emb_dim());
  outcome.record_size("n_heads", probe.heads);
  attn::Generator generator(probe.seed);
  TransformerBlock block = block_of(probe, generator);
  arma::fcube x = attn::drawn_batch(generator, probe.sequences, probe.tokens,
                                    probe.emb_dim(), -2.0F, 2.0F);
  if (probe.kind == Kind::far) x *= 16.0F;

  const arma::fcube y = transformer_block(x, block);  // (B, T, emb_dim)

  outcome.record_shape("the shape of the output",
                       {y.n_slices, y.n_rows, y.n_cols});
  outcome.record(probe.kind == Kind::silent
                     ? "the output where att and ff give 0"
                     : "the output",
                 y, attn::token_rows(probe.tokens));
  outcome.record_input("x", x);
  for (const attn::Parameter& parameter : block.parameters()) {
    outcome.record_input(parameter.name, *parameter.value);
  }
}

}  // namespace graded
