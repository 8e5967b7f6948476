#include "narration/explanation/work_out_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

constexpr std::size_t most_terms = 12;

}  // namespace

std::size_t Operands::inner_size() const {
  const Source& a = step_.operation.operands[0];
  const Tensor& values = tensor(a);
  return a.transposed ? values.rows() : values.columns();
}

float Operands::entry(std::size_t operand, std::size_t row,
                      std::size_t column) const {
  const Source& source = step_.operation.operands[operand];
  const Tensor& values = tensor(source);
  const std::size_t matrix = values.matrices() == 1 ? 0 : cell_.matrix;
  return source.transposed ? values.at(matrix, column, row)
                           : values.at(matrix, row, column);
}

std::string sum_text(const std::vector<std::string>& terms) {
  if (terms.size() <= most_terms) {
    return fmt::format("{}", fmt::join(terms, " + "));
  }
  return fmt::format("{} + {} + {} + ... + {} ({} terms)", terms[0], terms[1],
                     terms[2], terms.back(), terms.size());
}

std::string conclude(const std::string& left, double from_shown_digits,
                     double result, int precision) {
  const std::string shown = fixed_text(result, precision);
  const bool exact = fixed_text(from_shown_digits, precision) == shown;
  return fmt::format("{} {} {}", left, exact ? "=" : "≈", shown);
}

}  // namespace attn
