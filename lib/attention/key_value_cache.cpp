#include "attention/key_value_cache.hpp"

#include <fmt/format.h>

#include "attention/errors.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/projections.hpp"

namespace attn {

KeyValueCache::KeyValueCache(const MultiHeadAttention& attention,
                             std::size_t batch)
    : attention_(attention) {
  require_size("KeyValueCache", "batch", batch);
  keys_.set_size(attention.W_key.d_out(), attention.context_length, batch);
  values_.set_size(attention.W_value.d_out(), attention.context_length,
                   batch);
}

arma::fcube KeyValueCache::forward(const arma::fcube& x) {
  require_projections("KeyValueCache", {"x", x}, attention_.W_query,
                      attention_.W_key, attention_.W_value);
  const std::size_t context_length = attention_.context_length;
  if (x.n_slices != keys_.n_slices) {
    throw ShapeError("KeyValueCache", {"x", x},
                     {"batch", Shape{keys_.n_slices}},
                     "x needs one sequence for each that the cache holds");
  }
  if (x.n_rows > context_length - size_) {
    throw ShapeError(
        "KeyValueCache", {"x", x}, {"context_length", Shape{context_length}},
        fmt::format("the cache holds {} tokens, so there is room for {}",
                    size_, context_length - size_));
  }
  arma::fcube queries(attention_.W_query.d_out(), x.n_rows, x.n_slices,
                      arma::fill::none);
  project(x, {{attention_.W_query, queries},
              {attention_.W_key, keys_, size_},
              {attention_.W_value, values_, size_}});
  const std::size_t num_keys = size_ + x.n_rows;
  const arma::fcube context =
      attend(queries, keys_, values_, num_keys, attention_.num_heads, true);
  size_ = num_keys;
  return apply_to_tokens(attention_.out_proj, context);
}

}  // namespace attn
