// The probes of the exercise dropout.
#pragma once

#include <fmt/core.h>

#include "05_dropout/dropout.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::fmat(
    const arma::fmat& x, double p, bool training, attn::Generator generator)>;

inline Functions learner() {
  return exercise::dropout;
}

struct Probe {
  std::size_t rows;
  std::size_t columns;
  double p;
  bool training;
  bool weights;  // attention weights, else numbers of both signs and zeros
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{}, p {}, x ({}, {}){}, seed {}",
                       training ? "training" : "evaluation", p, rows, columns,
                       weights ? " of attention weights" : "", seed);
  }
};

// Large enough for masks to differ, whatever the seed; p other than 0.5, for
// which p and 1 - p are the same; square ones, one row, one column, one
// number.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t n = draw.size(6, 8);
  const std::size_t m = draw.size(6, 9, {n});
  const double few = static_cast<double>(draw.size(2, 6)) / 20.0;
  const double many = static_cast<double>(draw.size(12, 17)) / 20.0;
  return attn::each_twice<Probe>(
      {
          {1, draw.size(11, 15), few, true, false, draw.seed()},
          {n, m, few, true, false, draw.seed()},
          {m, n, 0.5, true, true, draw.seed()},
          {n, n, many, true, false, draw.seed()},
          {m, n, 0.0, true, false, draw.seed()},
          {n, m, few, false, false, draw.seed()},
          {m, m, many, false, true, draw.seed()},
          {draw.size(11, 15), 1, many, true, false, draw.seed()},
          {1, 1, 0.5, true, false, draw.seed()},
          {n, n, few, true, true, draw.seed()},
          {draw.size(10, 14), m, 0.5, true, false, draw.seed()},
      },
      draw);
}

// Shares that sum to 1 in each row, or sixteenths from -2 to 2, of which each
// third is 0, (rows, columns).
inline arma::fmat input_of(const Probe& probe) {
  attn::Generator generator(probe.seed + 1);
  arma::fmat x = generator.uniform(probe.rows, probe.columns, -2.0F, 2.0F);
  if (!probe.weights) {
    x = arma::round(16.0F * x) / 16.0F;
    for (std::size_t i = 1; i < x.n_elem; i += 3) x(i) = 0.0F;
    return x;
  }
  x = arma::exp(x);
  const arma::fvec sums = arma::sum(x, 1);
  x.each_col() /= sums;
  return x;
}

inline void attempt(const Functions& dropout, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("rows", probe.rows);
  outcome.record_size("columns", probe.columns);
  outcome.record_size("p", probe.p);
  const arma::fmat x = input_of(probe);

  const arma::fmat y =
      dropout(x, probe.p, probe.training, attn::Generator(probe.seed));

  attn::Labels labels = attn::token_rows(probe.rows);
  labels.columns = attn::token_rows(probe.columns).rows;
  outcome.record_shape("the shape of the output", {y.n_rows, y.n_cols});
  if (probe.training) {
    const arma::fmat not_zero = arma::conv_to<arma::fmat>::from(y != 0.0F);
    outcome.record_derived("1 where a number is kept that is not 0", not_zero,
                           labels);
    outcome.record("the output in training", y, labels);
  } else {
    outcome.record("the output in evaluation", y, labels);
  }
  outcome.record_input("x", x);
}

}  // namespace graded
