/// What the arithmetic of one cell is written with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// The operands of a step's operation, as the cell that is worked out sees
/// them.
class Operands {
 public:
  Operands(const Document& document, const Step& step, const Cell& cell)
      : document_(document), step_(step), cell_(cell) {}

  /// How many operands there are.
  std::size_t size() const { return step_.operation.operands.size(); }

  /// The columns of the first operand, after transposing.
  std::size_t inner_size() const;

  /// An entry of an operand, after transposing. One matrix serves for all
  /// matrices of the result.
  float entry(std::size_t operand, std::size_t row, std::size_t column) const;

  std::size_t columns(std::size_t operand) const {
    return tensor(step_.operation.operands[operand]).columns();
  }

 private:
  const Tensor& tensor(const Source& source) const {
    return document_.result(source.name).values;
  }

  const Document& document_;
  const Step& step_;
  const Cell& cell_;
};

/// A sum with its middle left out where it is long: "a + b + ... + z".
std::string sum_text(const std::vector<std::string>& terms);

/// "LEFT = RESULT", or "≈" where the digits shown would not give the result.
std::string conclude(const std::string& left, double from_shown_digits,
                     double result, int precision);

}  // namespace attn
