#include "attention/projections.hpp"

#include <fmt/format.h>

namespace attn {
namespace {

void require_columns(std::string_view operation, const Operand& x,
                     const char* name, const Linear& projection) {
  if (x.shape.back() == projection.d_in()) return;
  throw ShapeError(
      operation, x, {fmt::format("{}.weight", name), projection.weight},
      fmt::format("x needs {} features, one for each column of the weight",
                  projection.d_in()));
}

}  // namespace

void require_projections(std::string_view operation, const Operand& x,
                         const Linear& W_query, const Linear& W_key,
                         const Linear& W_value) {
  require_columns(operation, x, "W_query", W_query);
  require_columns(operation, x, "W_key", W_key);
  require_columns(operation, x, "W_value", W_value);
  if (x.shape.at(x.shape.size() - 2) == 0 || x.shape.front() == 0) {
    throw ShapeError(operation, x, {"W_query.weight", W_query.weight},
                     "x needs at least one token");
  }
  if (W_query.d_out() != W_key.d_out()) {
    throw ShapeError(operation, {"W_query.weight", W_query.weight},
                     {"W_key.weight", W_key.weight},
                     "queries and keys need the same width");
  }
}

void require_gradient(std::string_view operation, const Operand& gradient,
                      const Operand& x, std::size_t d_out) {
  Shape expected = x.shape;
  expected.back() = d_out;
  if (gradient.shape == expected) return;
  throw ShapeError(operation, gradient, x,
                   fmt::format("the gradient needs a row for each row of x, "
                               "and {} columns",
                               d_out));
}

void require_kept(std::string_view operation, const Operand& x,
                  const Operand& queries, const Linear& W_query) {
  const Operand weight = {"W_query.weight", W_query.weight};
  if (x.shape.back() != W_query.d_in()) {
    throw ShapeError(operation, x, weight,
                     fmt::format("what forward kept needs {} features, one "
                                 "for each column of the weight",
                                 W_query.d_in()));
  }
  if (queries.shape.back() == W_query.d_out()) return;
  throw ShapeError(operation, queries, weight,
                   fmt::format("what forward kept needs {} features, one for "
                               "each row of the weight",
                               W_query.d_out()));
}

void require_context(std::string_view operation, const Operand& x,
                     std::size_t context_length) {
  const std::size_t num_tokens = x.shape.at(x.shape.size() - 2);
  if (num_tokens <= context_length) return;
  throw ShapeError(operation, x, {"context_length", Shape{context_length}},
                   fmt::format("x has {} tokens and may have at most {}",
                               num_tokens, context_length));
}

}  // namespace attn
