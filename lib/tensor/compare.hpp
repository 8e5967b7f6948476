/// The one comparison of numbers in this project.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tensor/axis_labels.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// a agrees with b if a = b (infinities too) or |a - b| <= absolute +
/// relative |b|. A nan agrees with nothing.
struct Tolerance {
  float absolute = 1e-5F;
  float relative = 1e-5F;
};

/// Names for the last two axes; empty where an axis has none.
struct Labels {
  AxisLabels rows;
  AxisLabels columns;
};

/// The first place, in row-major order, at which two tensors disagree.
struct Difference {
  Shape got_shape;
  Shape expected_shape;
  // Where; without meaning if the shapes differ.
  std::vector<std::size_t> leading_index;
  std::size_t row = 0;
  std::size_t column = 0;
  float got = 0.0F;
  float expected = 0.0F;

  bool in_shape() const { return got_shape != expected_shape; }
};

/// Compares the shapes first, then every number. Nothing if all agree.
std::optional<Difference> first_difference(const Tensor& got,
                                           const Tensor& expected,
                                           Tolerance tolerance = {});

/// Whether first_difference finds none.
bool agree(const Tensor& got, const Tensor& expected,
           Tolerance tolerance = {});

/// One line: "at row 1 (journey), column 0: expected -0.5323, got 0.3061".
/// Indices count from 0, as in C++. A scalar has no place: "expected 2.0000,
/// got 1.0000". Numbers that four decimals do not tell apart get nine digits.
std::string explain(const Difference& difference, const Labels& labels = {});

}  // namespace attn
