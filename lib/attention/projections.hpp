#pragma once

#include <cstddef>
#include <string_view>

#include "attention/errors.hpp"
#include "attention/linear.hpp"

namespace attn {

/// What the attention classes ask of their input and their three projections:
/// at least one token, as many features as each weight has columns, and
/// queries as wide as keys.
///
///   x  ends in (..., T, d_in)
///
/// Throws ShapeError that names `operation`, x and the weight.
void require_projections(std::string_view operation, const Operand& x,
                         const Linear& W_query, const Linear& W_key,
                         const Linear& W_value);

/// Throws ShapeError unless the gradient has the rows of x (..., T, d_in) and
/// d_out columns.
void require_gradient(std::string_view operation, const Operand& gradient,
                      const Operand& x, std::size_t d_out);

/// Throws ShapeError unless what a forward kept for the way back, x (..., T,
/// d_in) and queries (..., T, d_out), is as wide as the weight: another
/// layer's may not be.
void require_kept(std::string_view operation, const Operand& x,
                  const Operand& queries, const Linear& W_query);

/// Throws ShapeError if x (..., T, d_in) has more than context_length tokens.
void require_context(std::string_view operation, const Operand& x,
                     std::size_t context_length);

}  // namespace attn
