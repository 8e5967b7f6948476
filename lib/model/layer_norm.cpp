#include "model/layer_norm.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "attention/errors.hpp"
#include "attention/fast/share_out.hpp"
#include "attention/projections.hpp"
#include "model/fast/layer_norm_loops.hpp"

namespace attn {
namespace {

void require_width(const Operand& x, std::size_t width) {
  if (x.shape.back() == width) return;
  throw ShapeError("LayerNorm", x, {"scale", Shape{width}},
                   fmt::format("x needs {} columns, one for each feature "
                               "that has a scale",
                               width));
}

void add_row(arma::frowvec& to, const arma::frowvec& row) {
  to = to.is_empty() ? row : arma::frowvec(to + row);
}

}  // namespace

// What becomes of a matrix x (T, width).
struct LayerNorm::Steps {
  arma::fvec mean;  // (T)
  arma::fvec variance;  // (T)
  arma::fvec deviation;  // (T)
  arma::fmat normalised;  // (T, width)
  arma::fmat y;  // (T, width)
};

LayerNorm::LayerNorm(std::size_t width, float eps)
    : scale(width, arma::fill::ones),
      shift(width, arma::fill::zeros),
      eps_(eps) {
  require_size("LayerNorm", "width", width);
  if (eps > 0.0F) return;
  throw ValueError("LayerNorm", fmt::format("eps is {}", eps),
                   "it must be above 0");
}

LayerNorm::Steps LayerNorm::steps_of(const arma::fmat& x) const {
  Steps of;
  // quote layer_norm
  of.mean = arma::mean(x, 1);  // (T)
  of.normalised = x.each_col() - of.mean;  // (T, width)
  of.variance = arma::mean(arma::square(of.normalised), 1);  // (T)
  of.deviation = arma::sqrt(of.variance + eps_);  // (T)
  of.normalised.each_col() /= of.deviation;
  of.y = of.normalised.each_row() % scale;
  of.y.each_row() += shift;
  // end quote
  return of;
}

arma::fmat LayerNorm::forward(const arma::fmat& x, Trace* trace) const {
  require_width({"x", x}, width());
  if (x.is_empty()) return x;
  const Steps of = steps_of(x);
  record(trace, "mean", arma::fmat(of.mean));
  record(trace, "variance", arma::fmat(of.variance));
  record(trace, "normalised", of.normalised);
  return of.y;
}

arma::fcube LayerNorm::forward(const arma::fcube& x, Trace* trace) const {
  const bool is_wrong = x.is_empty() || x.n_cols != width();
  if (trace != nullptr || is_wrong) return forward_into(x, nullptr, trace);
  return forward_fast(x);
}

// The threads share the rows.
arma::fcube LayerNorm::forward_fast(const arma::fcube& x) const {
  constexpr double work_of_a_number = 4;  // in multiplications
  const std::size_t T = x.n_rows;
  const std::size_t parts = blocks(T, most_rows_to_normalise);
  arma::fcube y(arma::size(x), arma::fill::none);
  share_out(
      parts * x.n_slices, work_of_a_number * static_cast<double>(x.n_elem),
      [&](std::size_t task) {
        const std::size_t b = task / parts;
        const std::size_t first = task % parts * most_rows_to_normalise;
        normalise_rows(x.slice_memptr(b) + first, y.slice_memptr(b) + first,
                       T, std::min(most_rows_to_normalise, T - first),
                       width(), scale.memptr(), shift.memptr(), eps_);
      });
  return y;
}

arma::fcube LayerNorm::forward_keeping(const arma::fcube& x, Kept& kept,
                                       Trace* trace) const {
  return forward_into(x, &kept, trace);
}

arma::fcube LayerNorm::forward_into(const arma::fcube& x, Kept* kept,
                                    Trace* trace) const {
  require_width({"x", x}, width());
  if (kept != nullptr) {
    kept->normalised.set_size(arma::size(x));
    kept->deviations.set_size(x.n_rows, x.n_slices);
  }
  if (x.is_empty()) return x;
  arma::fcube mean(x.n_rows, 1, x.n_slices);
  arma::fcube variance(x.n_rows, 1, x.n_slices);
  arma::fcube normalised(trace == nullptr ? arma::size(0, 0, 0)
                                          : arma::size(x));
  arma::fcube y(arma::size(x));
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    Steps of = steps_of(x.slice(b));
    y.slice(b) = std::move(of.y);
    mean.slice(b) = of.mean;
    variance.slice(b) = of.variance;
    if (trace != nullptr) normalised.slice(b) = of.normalised;
    if (kept == nullptr) continue;
    kept->normalised.slice(b) = std::move(of.normalised);
    kept->deviations.col(b) = of.deviation;
  }
  record(trace, "mean", mean);
  record(trace, "variance", variance);
  record(trace, "normalised", normalised);
  return y;
}

arma::fcube LayerNorm::backward(const arma::fcube& grad_y, const Kept& kept) {
  require_gradient("LayerNorm", {"grad_y", grad_y}, {"x", kept.normalised},
                   width());
  arma::fcube grad_x(arma::size(grad_y));  // (B, T, width)
  for (std::size_t b = 0; b < grad_y.n_slices; ++b) {
    const arma::fmat& normalised = kept.normalised.slice(b);  // (T, width)
    // quote layer_norm_backward
    const arma::fmat g = grad_y.slice(b).each_row() % scale;  // (T, width)
    const arma::fvec mean = arma::mean(g, 1);  // (T)
    const arma::fvec along = arma::mean(g % normalised, 1);  // (T)
    const arma::fmat radial = normalised.each_col() % along;  // (T, width)
    grad_x.slice(b) = g.each_col() - mean;
    grad_x.slice(b) -= radial;
    grad_x.slice(b).each_col() /= kept.deviations.col(b);
    add_row(grad_scale, arma::sum(grad_y.slice(b) % normalised, 0));
    add_row(grad_shift, arma::sum(grad_y.slice(b), 0));
    // end quote
  }
  return grad_x;
}

std::vector<Parameter> LayerNorm::parameters(const std::string& name) {
  return {{name + ".scale", &scale, &grad_scale},
          {name + ".shift", &shift, &grad_shift}};
}

}  // namespace attn
