#include "attention/self_attention_v1.hpp"

#include <fmt/format.h>

#include "attention/errors.hpp"
#include "attention/scaled_dot_product_attention.hpp"

namespace attn {
namespace {

void require_rows(const char* name, const arma::fmat& weight,
                  const arma::fmat& x) {
  if (x.n_rows > 0 && weight.n_rows == x.n_cols) return;
  throw ShapeError(
      "SelfAttentionV1", {"x", x}, {name, weight},
      x.n_rows == 0 ? "x needs at least one row, one for each token"
                    : fmt::format("x needs {} columns, one for each row of "
                                  "{}",
                                  weight.n_rows, name));
}

}  // namespace

SelfAttentionV1::SelfAttentionV1(std::size_t d_in, std::size_t d_out,
                                 Generator generator) {
  require_size("SelfAttentionV1", "d_in", d_in);
  require_size("SelfAttentionV1", "d_out", d_out);
  W_query = generator.rand(d_in, d_out);
  W_key = generator.rand(d_in, d_out);
  W_value = generator.rand(d_in, d_out);
}

arma::fmat SelfAttentionV1::forward(const arma::fmat& x, Trace* trace) const {
  require_rows("W_query", W_query, x);
  require_rows("W_key", W_key, x);
  require_rows("W_value", W_value, x);
  if (W_query.n_cols != W_key.n_cols) {
    throw ShapeError("SelfAttentionV1", {"W_query", W_query},
                     {"W_key", W_key},
                     "queries and keys need the same width");
  }

  const arma::fmat queries = x * W_query;  // (T, d_in) -> (T, d_k)
  const arma::fmat keys = x * W_key;  // (T, d_k)
  const arma::fmat values = x * W_value;  // (T, d_out)
  record(trace, "queries", queries);
  record(trace, "keys", keys);
  record(trace, "values", values);

  return scaled_dot_product_attention(queries, keys, values, trace);
}

}  // namespace attn
