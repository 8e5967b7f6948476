#include "narration/explanation/number.hpp"

#include <stdexcept>
#include <utility>

namespace attn {

Number::Number(const Document& document, const Step& step, const Cell& cell)
    : step_(step),
      cell_(cell),
      value_(step.result->values.at(cell.matrix, cell.row, cell.column)) {
  for (const Source& operand : step.operation.value().operands) {
    operands_.push_back(&document.result(operand.name));
  }
}

double Number::parameter(const std::string& name) const {
  return step_.operation->parameters.at(name);
}

bool Number::has_parameter(const std::string& name) const {
  return step_.operation->parameters.count(name) > 0;
}

const Tensor& Number::kept(const std::string& name) const {
  return step_.operation->kept.at(name);
}

bool Number::keeps(const std::string& name) const {
  return step_.operation->kept.count(name) > 0;
}

const WrittenNumber& Number::written() const {
  const Tensor& values = result().values;
  const std::size_t row = cell_.matrix * values.rows() + cell_.row;
  return step_.operation->written.at(row * values.columns() + cell_.column);
}

std::size_t Number::rows(std::size_t operand) const {
  const Tensor& values = operands_[operand]->values;
  return source(operand).transposed ? values.columns() : values.rows();
}

std::size_t Number::columns(std::size_t operand) const {
  const Tensor& values = operands_[operand]->values;
  return source(operand).transposed ? values.rows() : values.columns();
}

Place Number::entry(std::size_t operand, std::size_t row,
                    std::size_t column) const {
  return block(operand, {row, 1}, {column, 1});
}

Place Number::entry_of(std::size_t operand, std::size_t matrix,
                       std::size_t row, std::size_t column) const {
  return block_of(operand, matrix, {row, 1}, {column, 1});
}

Place Number::whole_row(std::size_t operand, std::size_t row) const {
  return block(operand, {row, 1}, {0, columns(operand)});
}

Place Number::rows_up_to(std::size_t operand, std::size_t row) const {
  return block(operand, {0, row + 1}, {0, columns(operand)});
}

Place Number::whole(std::size_t operand) const {
  return block(operand, {0, rows(operand)}, {0, columns(operand)});
}

Place Number::block(std::size_t operand, Range rows, Range columns) const {
  return block_of(operand, matrix_of(operand), rows, columns);
}

Place Number::block_of(std::size_t operand, std::size_t matrix, Range rows,
                       Range columns) const {
  if (source(operand).transposed) std::swap(rows, columns);
  return {operand, matrix, rows, columns};
}

std::size_t Number::matrix_of(std::size_t operand) const {
  const std::size_t matrices = operands_[operand]->values.matrices();
  if (matrices == 1) return 0;
  if (matrices == result().values.matrices()) return cell_.matrix;
  throw std::logic_error(result().name + " and " + operands_[operand]->name +
                         " have not as many matrices as each other");
}

std::vector<double> Number::at(const Place& place) const {
  const Tensor& values = operands_[place.operand]->values;
  std::vector<double> numbers;
  for (std::size_t r = 0; r < place.rows.count; ++r) {
    for (std::size_t c = 0; c < place.columns.count; ++c) {
      numbers.push_back(values.at(place.matrix, place.rows.first + r,
                                  place.columns.first + c));
    }
  }
  return numbers;
}

}  // namespace attn
