// The probes of the exercise linear_init.
#pragma once

#include <fmt/core.h>

#include "03_self_attention_classes/linear_init.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions =
    std::function<attn::Linear(std::size_t d_in, std::size_t d_out, bool bias,
                               attn::Generator generator)>;

inline Functions learner() {
  return exercise::linear_init;
}

struct Probe {
  std::size_t d_in;
  std::size_t d_out;
  bool bias;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("d_in {}, d_out {}, {} bias, seed {}", d_in, d_out,
                       bias ? "a" : "no", seed);
  }
};

// A square weight hides that it lies on its side. With many features a bound
// without its root is far off.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t d_in = draw.size(2, 6);
  const std::size_t d_out = draw.size(3, 7, {d_in});
  const std::size_t same = draw.size(3, 6);
  return attn::each_twice<Probe>(
      {
          {d_in, d_out, false, draw.seed()},
          {d_out, d_in, true, draw.seed()},
          {d_in, d_out, true, draw.seed()},
          {same, same, true, draw.seed()},
          {1, d_out, true, draw.seed()},
          {d_out, 1, true, draw.seed()},
          {draw.size(90, 160), d_in, false, draw.seed()},
          {draw.size(40, 80), d_out, true, draw.seed()},
      },
      draw);
}

inline void attempt(const Functions& linear_init, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("d_out", probe.d_out);
  attn::Generator generator(probe.seed);

  const attn::Linear layer =
      linear_init(probe.d_in, probe.d_out, probe.bias, generator);

  outcome.record_shape("the shape of the weight",
                       {layer.weight.n_rows, layer.weight.n_cols});
  outcome.record("the weight", layer.weight);
  outcome.record_count("numbers in the bias",
                       layer.bias ? layer.bias->n_elem : 0);
  outcome.record("the bias", layer.bias.value_or(arma::frowvec()));
  // Whoever makes a second layer goes on from here.
  outcome.record_count("what the generator gives next",
                       generator.next_word());
}

}  // namespace graded
