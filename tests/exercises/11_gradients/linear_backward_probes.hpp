// The probes of the exercise linear_backward.
#pragma once

#include "11_gradients/linear_backward.hpp"
#include "grading/probes.hpp"
#include "grading/probes/token_probe.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<exercise::LinearGradients(
    const arma::fmat& grad_y, const arma::fmat& x, const arma::fmat& weight)>;

inline Functions learner() {
  return exercise::linear_backward;
}

using Probe = attn::TokenProbe;

// A square weight hides a missing transpose from the shapes, as many tokens
// as features a sum along the wrong axis. One token makes a mean of a sum.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d_in = draw.size(2, 7, {T});
  const std::size_t d_out = draw.size(3, 7, {T, d_in});
  const std::size_t same = draw.size(4, 6);
  const std::size_t other = draw.size(2, 7, {same});
  return attn::each_twice<Probe>(
      {
          {T, d_in, d_out, draw.seed()},
          {other, same, same, draw.seed()},
          {same, other, same, draw.seed()},
          {same, same, other, draw.seed()},
          {same, same, same, draw.seed()},
          {1, d_out, d_in, draw.seed()},
          {T, d_in, 1, draw.seed()},
          {T, 1, d_out, draw.seed()},
          {draw.size(8, 9), draw.size(10, 12), draw.size(13, 16),
           draw.seed()},
      },
      draw);
}

inline void attempt(const Functions& linear_backward, const Probe& probe,
                    attn::Outcome& outcome) {
  probe.record_sizes(outcome);
  attn::Generator generator(probe.seed);
  const auto numbers = [&](std::size_t rows, std::size_t columns) {
    return attn::with_zeros(generator.uniform(rows, columns, -2.0F, 2.0F));
  };
  const arma::fmat x = numbers(probe.tokens, probe.d_in);
  const arma::fmat weight = numbers(probe.d_out, probe.d_in);
  const arma::fmat grad_y = numbers(probe.tokens, probe.d_out);

  const exercise::LinearGradients grad = linear_backward(grad_y, x, weight);

  outcome.record("the gradient of x", grad.x, attn::token_rows(x));
  outcome.record("the gradient of the weight", grad.weight);
  outcome.record("the gradient of the bias", grad.bias);
  outcome.record_input("grad_y", grad_y);
  outcome.record_input("x", x);
  outcome.record_input("weight", weight);
}

}  // namespace graded
