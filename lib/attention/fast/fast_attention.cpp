#include "attention/fast/fast_attention.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "attention/errors.hpp"
#include "attention/fast/close_block.hpp"
#include "attention/fast/few_tokens.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/fast/streaming_attention.hpp"
#include "attention/fast/threads.hpp"
#include "attention/fast/tokens.hpp"
#include "attention/heads.hpp"

namespace attn {
namespace {

// Of so many heads with T queries each: every thread gets eight strips or
// more, if there are so many blocks, for they differ in the number of keys.
std::size_t blocks_of_a_strip_for(std::size_t heads, std::size_t T) {
  const std::size_t all = heads * blocks(T, block_of_queries);
  return std::clamp<std::size_t>(all / (8 * num_threads()), 1,
                                 most_blocks_of_a_strip);
}

// Some tokens of a sequence, and some features of what a layer makes of them.
struct Part {
  std::size_t sequence;
  std::size_t first_token;
  std::size_t tokens;
  std::size_t first_feature;
  std::size_t features;
};

ConstBlock weight_for(const Linear& layer, const Part& part) {
  return block_of(layer.weight).rows_from(part.first_feature, part.features);
}

// All features of some tokens.
Block tokens_made(const Projection& projection, std::size_t sequence,
                  std::size_t first, std::size_t count) {
  return tokens_of<float>(projection.to, sequence,
                          projection.first_token + first, count);
}

void project_part(const arma::fcube& x, const Projection& projection,
                  const Part& part) {
  const Linear& layer = projection.layer;
  const auto rows =
      rows_of<const float>(x, part.sequence, part.first_token, part.tokens);
  const Block to =
      tokens_made(projection, part.sequence, part.first_token, part.tokens)
          .rows_from(part.first_feature, part.features);
  multiply(weight_for(layer, part), rows.t(), to);  // (features, tokens)
  if (!layer.bias) return;
  const float* bias = layer.bias->memptr() + part.first_feature;
  for (std::size_t t = 0; t < part.tokens; ++t) {
    std::transform(bias, bias + part.features, to.column(t), to.column(t),
                   std::plus<>());
  }
}

// tokens (d_in, T, B) -> rows (B, T, d_out)
void apply_part(const Linear& layer, const arma::fcube& x, arma::fcube& y,
                const Part& part) {
  const auto tokens =
      tokens_of<const float>(x, part.sequence, part.first_token, part.tokens);
  const Block rows =
      rows_of<float>(y, part.sequence, part.first_token, part.tokens)
          .columns_from(part.first_feature, part.features);
  const Block product = close_block(rows.rows, rows.columns);
  multiply(tokens.t(), weight_for(layer, part).t(), product);
  for (std::size_t c = 0; c < rows.columns; ++c) {
    const float bias =
        layer.bias ? (*layer.bias)(part.first_feature + c) : 0.0F;
    const float* from = product.column(c);
    std::transform(from, from + rows.rows, rows.column(c),
                   [&](float number) { return number + bias; });
  }
}

std::size_t pieces_of(const Linear& layer) {
  return blocks(layer.d_out(), block_of_features);
}

// Adds a task for each part of what a layer makes of B sequences of T tokens.
template <typename Act>
void add_parts(Tasks& tasks, const Linear& layer, std::size_t B,
               std::size_t T, std::size_t size, const Act& act) {
  for (std::size_t b = 0; b < B; ++b) {
    for (std::size_t t = 0; t < T; t += size) {
      for (std::size_t f = 0; f < layer.d_out(); f += block_of_features) {
        const Part part = {b, t, std::min(size, T - t), f,
                           std::min(block_of_features, layer.d_out() - f)};
        tasks.add(static_cast<double>(part.tokens * part.features) *
                      static_cast<double>(layer.d_in()),
                  [=] { act(part); });
      }
    }
  }
}

const float* bias_of(const Linear& layer) {
  return layer.bias ? layer.bias->memptr() : nullptr;
}

void project_few(const arma::fcube& x,
                 const std::vector<Projection>& projections) {
  ProductsOfFew products;
  for (const Projection& projection : projections) {
    const Linear& layer = projection.layer;
    for (std::size_t b = 0; b < x.n_slices; ++b) {
      products.add(block_of(layer.weight),
                   rows_of<const float>(x, b, 0, x.n_rows).t(),
                   bias_of(layer), tokens_made(projection, b, 0, x.n_rows));
    }
  }
  products.run();
}

void apply_to_few(const Linear& layer, const arma::fcube& x, arma::fcube& y) {
  ProductsOfFew products;
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    products.add(block_of(layer.weight),
                 tokens_of<const float>(x, b, 0, x.n_cols), bias_of(layer),
                 rows_of<float>(y, b, 0, x.n_cols).t());
  }
  products.run();
}

// `failure` counts queries through all heads of all sequences.
void require_finite(std::size_t failure, std::size_t num_heads,
                    std::size_t T) {
  if (failure == SIZE_MAX) return;
  throw ValueError(
      "attention",
      fmt::format(
          "sequence {}, head {}, row {} (counted from 0) holds nan or "
          "+inf",
          failure / T / num_heads, failure / T % num_heads, failure % T),
      "scores must be finite");
}

void remember_least(std::atomic<std::size_t>& least, std::size_t number) {
  std::size_t before = least;
  while (number < before && !least.compare_exchange_weak(before, number)) {
  }
}

}  // namespace

std::size_t block_of_tokens_for(std::size_t pieces, std::size_t T) {
  const std::size_t parts = blocks(least_blocks_of_tokens, pieces);
  const std::size_t whole = blocks(blocks(T, parts), 64) * 64;
  return std::clamp(whole, least_block_of_tokens, block_of_tokens);
}

void project(const arma::fcube& x,
             const std::vector<Projection>& projections) {
  if (x.n_rows < few_tokens) return project_few(x, projections);
  std::size_t pieces = 0;
  for (const Projection& projection : projections) {
    pieces += x.n_slices * pieces_of(projection.layer);
  }
  const std::size_t size = block_of_tokens_for(pieces, x.n_rows);
  Tasks tasks;
  for (const Projection& projection : projections) {
    add_parts(tasks, projection.layer, x.n_slices, x.n_rows, size,
              [&x, &projection](const Part& part) {
                project_part(x, projection, part);
              });
  }
  tasks.run();
}

arma::fcube attend(const arma::fcube& queries, const arma::fcube& keys,
                   const arma::fcube& values, std::size_t num_keys,
                   std::size_t num_heads, bool causal) {
  arma::fcube context;
  attend_into(queries, keys, values, num_keys, num_heads, causal, context);
  return context;
}

void attend_into(const arma::fcube& queries, const arma::fcube& keys,
                 const arma::fcube& values, std::size_t num_keys,
                 std::size_t num_heads, bool causal, arma::fcube& context,
                 arma::fcube* log_sums) {
  require_divisible("attention", queries.n_rows, num_heads);
  require_divisible("attention", values.n_rows, num_heads);
  const std::size_t T = queries.n_cols;
  const std::size_t d_k = queries.n_rows / num_heads;
  const std::size_t d_v = values.n_rows / num_heads;
  const std::size_t strip =
      blocks_of_a_strip_for(queries.n_slices * num_heads, T);
  const std::size_t parts = blocks(T, strip * block_of_queries);
  context.set_size(values.n_rows, T, queries.n_slices);
  if (log_sums != nullptr) log_sums->set_size(T, num_heads, queries.n_slices);
  std::atomic<std::size_t> first_failure = SIZE_MAX;
  const double work = static_cast<double>(queries.n_elem + values.n_elem) *
                      static_cast<double>(num_keys);
  const std::size_t tasks = queries.n_slices * num_heads * parts;
  share_out(tasks, work, [&](std::size_t task) {
    // The last strip of a head has the most keys, and comes first.
    const std::size_t head = task / parts;
    const std::size_t first =
        (parts - 1 - task % parts) * strip * block_of_queries;
    const std::size_t b = head / num_heads;
    const std::size_t h = head % num_heads;
    const HeadTask one = {{queries.slice_memptr(b) + h * d_k, queries.n_rows},
                          {keys.slice_memptr(b) + h * d_k, keys.n_rows},
                          {values.slice_memptr(b) + h * d_v, values.n_rows},
                          {context.slice_memptr(b) + h * d_v, context.n_rows},
                          log_sums ? log_sums->slice_colptr(b, h) : nullptr,
                          T,
                          num_keys,
                          d_k,
                          d_v,
                          causal};
    const auto failure = attend_strip(one, first, strip);
    if (failure) remember_least(first_failure, head * T + *failure);
  });
  require_finite(first_failure, num_heads, T);
}

void attend_to_itself(const arma::fcube& x, const Linear& W_query,
                      const Linear& W_key, const Linear& W_value,
                      std::size_t num_heads, bool causal, KeptTokens& kept,
                      bool for_the_way_back) {
  kept.queries.set_size(W_query.d_out(), x.n_rows, x.n_slices);
  kept.keys.set_size(W_key.d_out(), x.n_rows, x.n_slices);
  kept.values.set_size(W_value.d_out(), x.n_rows, x.n_slices);
  project(
      x,
      {{W_query, kept.queries}, {W_key, kept.keys}, {W_value, kept.values}});
  attend_into(kept.queries, kept.keys, kept.values, x.n_rows, num_heads,
              causal, kept.context,
              for_the_way_back ? &kept.log_sums : nullptr);
}

arma::fcube apply_to_tokens(const Linear& layer, const arma::fcube& x) {
  const std::size_t T = x.n_cols;
  if (x.n_rows != layer.d_in()) {
    throw ShapeError("Linear", {"x", Shape{x.n_slices, T, x.n_rows}},
                     {"weight", layer.weight},
                     fmt::format("x needs {} columns, one for each column of "
                                 "the weight",
                                 layer.d_in()));
  }
  arma::fcube y(T, layer.d_out(), x.n_slices, arma::fill::none);
  if (T < few_tokens) {
    apply_to_few(layer, x, y);
    return y;
  }
  Tasks tasks;
  add_parts(tasks, layer, x.n_slices, T,
            block_of_tokens_for(x.n_slices * pieces_of(layer), T),
            [&](const Part& part) { apply_part(layer, x, y, part); });
  tasks.run();
  return y;
}

arma::fcube rows_of_tokens(const arma::fcube& x) {
  arma::fcube rows(x.n_cols, x.n_rows, x.n_slices, arma::fill::none);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    rows.slice(b) = x.slice(b).t();
  }
  return rows;
}

arma::fmat fast_attention(const arma::fmat& queries, const arma::fmat& keys,
                          const arma::fmat& values, bool causal) {
  if (queries.n_cols != keys.n_cols) {
    throw ShapeError("fast_attention", {"queries", queries}, {"keys", keys},
                     "queries and keys need the same width");
  }
  if (keys.n_rows != values.n_rows || keys.n_rows == 0) {
    throw ShapeError("fast_attention", {"keys", keys}, {"values", values},
                     "each key needs one value, and there must be one");
  }
  if (causal && queries.n_rows > keys.n_rows) {
    throw ShapeError("fast_attention", {"queries", queries}, {"keys", keys},
                     "each query needs a key at its own place");
  }
  const auto turned = [](const arma::fmat& matrix) {
    arma::fcube tokens(matrix.n_cols, matrix.n_rows, 1, arma::fill::none);
    tokens.slice(0) = matrix.t();
    return tokens;
  };
  return attend(turned(queries), turned(keys), turned(values), keys.n_rows, 1,
                causal)
      .slice(0)
      .t();
}

}  // namespace attn
