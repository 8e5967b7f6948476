#include "attention/fast/layers_backward.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "attention/fast/close_block.hpp"
#include "attention/fast/fast_backward.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/fast/sums_of_products.hpp"
#include "attention/fast/tokens.hpp"
#include "attention/fast/workspace.hpp"

namespace attn {
namespace {

// The rows of a layer's weight that made the features of a piece, and where
// their gradients lie.
struct LayerPart {
  Linear& layer;
  std::size_t first_row;
  const arma::fcube& grad;  // (rows, T, sequences)

  std::size_t rows() const { return grad.n_rows; }

  ConstBlock weight() const {
    return block_of(layer.weight).rows_from(first_row, rows());
  }
};

void begin_gradients(Linear& layer) {
  if (layer.grad_weight.is_empty()) {
    layer.grad_weight.zeros(layer.d_out(), layer.d_in());
  }
  if (layer.bias && layer.grad_bias.is_empty()) {
    layer.grad_bias.zeros(layer.d_out());
  }
}

// Rows of a layer, as many as a gradient has:
//   grad_weight += Σ over sequences of grad (rows, T) x (T, d_in)
//   grad_bias += Σ over sequences of the sums of grad's rows
void add_layer_gradients(Tasks& tasks, Linear& layer, std::size_t first_row,
                         const std::vector<Product>& grads_and_x) {
  begin_gradients(layer);
  const std::size_t rows = grads_and_x.front().a.rows;
  add_sum(tasks,
          block_in(layer.grad_weight.memptr(), layer.d_out(), layer.d_in())
              .rows_from(first_row, rows),
          grads_and_x);
  if (!layer.bias) return;
  std::vector<ConstBlock> grads;
  for (const Product& each : grads_and_x) grads.push_back(each.a);
  add_sum_of_columns(tasks, layer.grad_bias.memptr() + first_row, grads);
}

void add_gradients_of_part(Tasks& tasks, const LayerPart& part,
                           const arma::fcube& x, const Piece& piece) {
  std::vector<Product> grads_and_x;
  for (std::size_t b = 0; b < piece.sequences; ++b) {
    grads_and_x.push_back(
        {tokens_of<const float>(part.grad, b, 0, x.n_rows),
         rows_of<const float>(x, piece.first_sequence + b, 0, x.n_rows)});
  }
  add_layer_gradients(tasks, part.layer, part.first_row, grads_and_x);
}

// grad_x of some tokens: Σ over layers of gradᵀ (tokens, rows) x weight
// (rows, d_in).
void input_gradient(const std::vector<LayerPart>& parts, std::size_t b,
                    std::size_t first, const Block& to, bool add) {
  const Block sum = close_block(to.rows, to.columns);
  bool is_first = true;
  for (const LayerPart& part : parts) {
    const auto grad = tokens_of<const float>(part.grad, b, first, to.rows);
    multiply(grad.t(), part.weight(), sum, !is_first);
    is_first = false;
  }
  for (std::size_t c = 0; c < to.columns; ++c) {
    const float* from = sum.column(c);
    if (add) {
      std::transform(from, from + to.rows, to.column(c), to.column(c),
                     std::plus<>());
    } else {
      std::copy_n(from, to.rows, to.column(c));
    }
  }
}

void add_input_gradients(Tasks& tasks, const std::vector<LayerPart>& parts,
                         const Piece& piece, arma::fcube& grad_x) {
  const std::size_t T = grad_x.n_rows;
  const std::size_t size = block_of_tokens_for(piece.sequences, T);
  std::size_t rows = 0;
  for (const LayerPart& part : parts) rows += part.rows();
  for (std::size_t b = 0; b < piece.sequences; ++b) {
    for (std::size_t first = 0; first < T; first += size) {
      const std::size_t count = std::min(size, T - first);
      const auto to =
          rows_of<float>(grad_x, piece.first_sequence + b, first, count);
      tasks.add(static_cast<double>(count * rows * grad_x.n_cols), [=] {
        input_gradient(parts, b, first, to, piece.first_head > 0);
      });
    }
  }
}

void set_piece_size(const SelfAttentionBackward& of, const Piece& piece,
                    FastWorkspace& space) {
  const std::size_t T = of.x.n_rows;
  const std::size_t d_k = of.kept.queries.n_rows / of.num_heads;
  const std::size_t d_v = of.kept.values.n_rows / of.num_heads;
  for (auto* each : {&space.grad_queries, &space.grad_keys}) {
    each->set_size(piece.heads * d_k, T, piece.sequences);
  }
  for (auto* each : {&space.grad_context, &space.grad_values}) {
    each->set_size(piece.heads * d_v, T, piece.sequences);
  }
}

}  // namespace

arma::fcube attend_to_itself_backward(const SelfAttentionBackward& of,
                                      const GradContext& grad_context,
                                      Tasks first) {
  const std::size_t d_k = of.kept.queries.n_rows / of.num_heads;
  const std::size_t d_v = of.kept.values.n_rows / of.num_heads;
  FastWorkspace& space = fast_workspace();
  arma::fcube grad_x(arma::size(of.x), arma::fill::none);
  for (const Piece& piece :
       pieces_of(of.x.n_slices, of.num_heads, of.x.n_rows, 2 * (d_k + d_v))) {
    set_piece_size(of, piece, space);
    Tasks before = std::exchange(first, {});
    grad_context(before, piece, space.grad_context);
    before.run();
    attend_backward(of.kept, piece, of.num_heads, of.causal, space);
    const std::vector<LayerPart> parts = {
        {of.W_query, piece.first_head * d_k, space.grad_queries},
        {of.W_key, piece.first_head * d_k, space.grad_keys},
        {of.W_value, piece.first_head * d_v, space.grad_values}};
    Tasks tasks;
    for (const LayerPart& part : parts) {
      add_gradients_of_part(tasks, part, of.x, piece);
    }
    add_input_gradients(tasks, parts, piece, grad_x);
    tasks.run();
  }
  return grad_x;
}

void add_gradients_of_tokens(Tasks& tasks, Linear& layer,
                             const arma::fcube& grad_y,
                             const arma::fcube& x) {
  std::vector<Product> grads_and_x;
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    grads_and_x.push_back({rows_of<const float>(grad_y, b, 0, x.n_cols).t(),
                           tokens_of<const float>(x, b, 0, x.n_cols).t()});
  }
  add_layer_gradients(tasks, layer, 0, grads_and_x);
}

void tokens_backward(Tasks& tasks, const Linear& layer,
                     const arma::fcube& grad_y, std::size_t first_feature,
                     std::size_t first_sequence, arma::fcube& to) {
  const std::size_t T = to.n_cols;
  const std::size_t size = block_of_tokens_for(to.n_slices, T);
  const ConstBlock weight =
      block_of(layer.weight).columns_from(first_feature, to.n_rows);
  for (std::size_t b = 0; b < to.n_slices; ++b) {
    for (std::size_t first = 0; first < T; first += size) {
      const std::size_t count = std::min(size, T - first);
      const auto grad =
          rows_of<const float>(grad_y, first_sequence + b, first, count);
      const auto part = tokens_of<float>(to, b, first, count);
      tasks.add(static_cast<double>(count * layer.weight.n_rows * to.n_rows),
                [=] { multiply(weight.t(), grad.t(), part); });
    }
  }
}

}  // namespace attn
