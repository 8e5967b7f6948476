#include "attention/errors.hpp"

#include <fmt/format.h>

#include <utility>

namespace attn {

Operand::Operand(std::string_view name_, Shape shape_)
    : name(name_), shape(std::move(shape_)) {
}

Operand::Operand(std::string_view name_, const arma::fmat& matrix)
    : Operand(name_, Shape{matrix.n_rows, matrix.n_cols}) {
}

Operand::Operand(std::string_view name_, const arma::umat& matrix)
    : Operand(name_, Shape{matrix.n_rows, matrix.n_cols}) {
}

Operand::Operand(std::string_view name_, const arma::fcube& batch)
    : Operand(name_, Shape{batch.n_slices, batch.n_rows, batch.n_cols}) {
}

ShapeError::ShapeError(std::string_view operation, const Operand& left,
                       const Operand& right, std::string_view fits)
    : Error(fmt::format("{}: {} {} and {} {} do not fit; {}", operation,
                        left.name, shape_text(left.shape), right.name,
                        shape_text(right.shape), fits)) {
}

ValueError::ValueError(std::string_view operation, std::string_view given,
                       std::string_view expected)
    : Error(fmt::format("{}: {}; {}", operation, given, expected)) {
}

void require_size(std::string_view operation, std::string_view name,
                  std::size_t size) {
  constexpr std::size_t largest = 1'048'576;
  if (size >= 1 && size <= largest) return;
  throw ValueError(operation, fmt::format("{} is {}", name, size),
                   fmt::format("it must be from 1 to {}", largest));
}

}  // namespace attn
