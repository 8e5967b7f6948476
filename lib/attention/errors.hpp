/// The errors that the library throws. Each says in one line what was given,
/// what would fit, and where.
#pragma once

#include <armadillo>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include "attention/shape.hpp"

namespace attn {

/// What every error of the library is.
class Error : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// A matrix as an error message names it: "W_query (3, 2)".
struct Operand {
  Operand(std::string_view name, Shape shape);
  Operand(std::string_view name,
          const arma::fmat& matrix);  // (rows, columns)
  Operand(std::string_view name,
          const arma::umat& matrix);  // (rows, columns)
  Operand(std::string_view name,
          const arma::fcube& batch);  // (B, T, features)

  std::string name;
  Shape shape;
};

/// Two shapes that do not go together.
class ShapeError : public Error {
 public:
  /// Reads "OPERATION: LEFT (6, 4) and RIGHT (3, 2) do not fit; FITS".
  ShapeError(std::string_view operation, const Operand& left,
             const Operand& right, std::string_view fits);
};

/// A number outside of what the operation is defined for.
class ValueError : public Error {
 public:
  /// Reads "OPERATION: GIVEN; EXPECTED".
  ValueError(std::string_view operation, std::string_view given,
             std::string_view expected);
};

/// Throws ValueError unless `size` is between 1 and 1,048,576. The upper end
/// is far above any model's width and catches a negative number made
/// unsigned.
void require_size(std::string_view operation, std::string_view name,
                  std::size_t size);

}  // namespace attn
