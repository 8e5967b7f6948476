#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"
#include "narration/explanation/place.hpp"

namespace attn {

/// One number of a step's result, and the operands that it was made from, as
/// a kind of operation sees them: with those that the operation transposes
/// already transposed, and one matrix serving for all matrices of the result.
class Number {
 public:
  /// The step must have a result and an operation. Throws std::out_of_range
  /// if the result has no such cell, or the document none of the operands.
  Number(const Document& document, const Step& step, const Cell& cell);

  const Result& result() const { return *step_.result; }
  const OperationKind& kind() const { return *step_.operation->kind; }
  float value() const { return value_; }

  std::size_t matrix() const { return cell_.matrix; }
  std::size_t row() const { return cell_.row; }
  std::size_t column() const { return cell_.column; }

  /// A parameter of the operation. Throws std::out_of_range if it has none of
  /// that name.
  double parameter(const std::string& name) const;
  bool has_parameter(const std::string& name) const;

  /// Numbers that the operation keeps, and how this number was counted. Throw
  /// std::out_of_range if it keeps none.
  const Tensor& kept(const std::string& name) const;
  bool keeps(const std::string& name) const;
  const WrittenNumber& written() const;

  std::size_t operands() const { return operands_.size(); }
  const Result& operand(std::size_t i) const { return *operands_[i]; }

  /// The size of an operand, after transposing.
  std::size_t rows(std::size_t operand) const;
  std::size_t columns(std::size_t operand) const;

  // Places in an operand, by rows and columns after transposing. Unless
  // `matrix` is given it is that of the number, or the only one; these throw
  // std::logic_error where the operand has some, and not as many as the
  // result.
  Place entry(std::size_t operand, std::size_t row, std::size_t column) const;
  Place entry_of(std::size_t operand, std::size_t matrix, std::size_t row,
                 std::size_t column) const;
  Place whole_row(std::size_t operand, std::size_t row) const;
  Place rows_up_to(std::size_t operand,
                   std::size_t row) const;  // and that row
  Place whole(std::size_t operand) const;
  Place block(std::size_t operand, Range rows, Range columns) const;
  Place block_of(std::size_t operand, std::size_t matrix, Range rows,
                 Range columns) const;

  /// The numbers at a place, row after row as it is shown.
  std::vector<double> at(const Place& place) const;

  /// The number at a place that is one entry.
  double one_at(const Place& place) const { return at(place).front(); }

 private:
  const Source& source(std::size_t operand) const {
    return step_.operation->operands[operand];
  }

  std::size_t matrix_of(std::size_t operand) const;

  const Step& step_;
  Cell cell_;
  float value_;
  std::vector<const Result*> operands_;
};

}  // namespace attn
