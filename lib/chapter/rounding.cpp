#include "chapter/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace attn {
namespace {

constexpr double unit = 0x1p-24;

// What a product or a quotient may lose that is too small for all its digits.
constexpr double smallest_float = 0x1p-149;

// Roundings besides the sum's own: of scaling, of exp, of a quotient. An
// exponent that is rounded to u of its size changes its power by as much, and
// no float is the power of one below -104.
constexpr std::size_t few = 16;
constexpr std::size_t of_exponents = 128;

arma::mat absolute(const arma::fmat& numbers) {
  return arma::abs(arma::conv_to<arma::mat>::from(numbers));
}

// Of sums of so many terms, some of them made in several steps.
double lost_by(std::size_t terms) {
  return static_cast<double>(4 * terms) * smallest_float;
}

Bounds columns_of_head(const Bounds& all, std::size_t h, std::size_t width) {
  const arma::uword first = h * width;
  const arma::uword last = first + width - 1;
  return {all.size.cols(first, last), all.error.cols(first, last)};
}

// How much a row's weights may differ, as a share of themselves; they are
// never more than all of it, in both.
double share_of(const Bounds& scores, arma::uword row, double scale,
                std::size_t visible) {
  const arma::rowvec differences =
      scores.error.row(row) + 4.0 * unit * scores.size.row(row);
  const double delta = differences.head(visible).max() / scale;
  return std::min(2.0,
                  std::expm1(2.0 * delta) + 2.0 * gamma_of(visible + few));
}

Bounds scores_bounds(const Bounds& queries, const Bounds& keys) {
  return product_bounds(queries, {keys.size.t(), keys.error.t()});
}

Bounds one_head(const Bounds& queries, const Bounds& keys,
                const Bounds& values) {
  const Bounds scores = scores_bounds(queries, keys);  // (T, T)
  const double scale = std::sqrt(static_cast<double>(keys.size.n_cols));
  Bounds context = values;  // (T, d_v)
  arma::rowvec size = values.size.row(0);
  arma::rowvec error = values.error.row(0);
  for (arma::uword t = 0; t < values.size.n_rows; ++t) {
    size = arma::max(size, values.size.row(t));
    error = arma::max(error, values.error.row(t));
    context.size.row(t) = size;
    context.error.row(t) =
        error + lost_by(t + 1) + share_of(scores, t, scale, t + 1) * size;
  }
  return context;
}

}  // namespace

double gamma_of(std::size_t terms) {
  const double n = static_cast<double>(terms);
  return n * unit / (1.0 - n * unit);
}

Bounds same(const arma::fmat& numbers) {
  const arma::mat size = absolute(numbers);
  return {size, arma::mat(arma::size(size), arma::fill::zeros)};
}

Bounds product_bounds(const Bounds& a, const Bounds& b) {
  const std::size_t terms = a.size.n_cols;
  const arma::mat size = a.size * b.size;
  const arma::mat error = a.error * b.size + (a.size + a.error) * b.error +
                          2.0 * gamma_of(terms + 2) * size + lost_by(terms);
  return {size, error};
}

Bounds layer_bounds(const Bounds& x, const Linear& layer) {
  Bounds made = product_bounds(x, same(layer.weight.t()));
  if (!layer.bias) return made;
  made.size.each_row() += absolute(*layer.bias).as_row();
  made.error += 2.0 * unit * made.size;
  return made;
}

Bounds attention_bounds(const Bounds& queries, const Bounds& keys,
                        const Bounds& values, double scale) {
  const Bounds scores = scores_bounds(queries, keys);  // (m, T)
  const std::size_t T = keys.size.n_rows;
  const arma::rowvec size = arma::max(values.size, 0);
  const arma::rowvec error = arma::max(values.error, 0);
  Bounds context = {arma::repmat(size, scores.size.n_rows, 1),
                    arma::repmat(error, scores.size.n_rows, 1)};
  for (arma::uword t = 0; t < scores.size.n_rows; ++t) {
    context.error.row(t) += share_of(scores, t, scale, T) * size + lost_by(T);
  }
  return context;
}

Bounds causal_attention_bounds(const HeadsBounds& heads) {
  const std::size_t d_k = heads.keys.size.n_cols / heads.num_heads;
  const std::size_t d_v = heads.values.size.n_cols / heads.num_heads;
  Bounds joined = heads.values;
  for (std::size_t h = 0; h < heads.num_heads; ++h) {
    const Bounds head = one_head(columns_of_head(heads.queries, h, d_k),
                                 columns_of_head(heads.keys, h, d_k),
                                 columns_of_head(heads.values, h, d_v));
    joined.size.cols(h * d_v, (h + 1) * d_v - 1) = head.size;
    joined.error.cols(h * d_v, (h + 1) * d_v - 1) = head.error;
  }
  return joined;
}

Bounds mixture_bounds(const arma::fmat& weights, const arma::fmat& values) {
  const arma::mat size = absolute(weights) * absolute(values);
  const arma::mat largest = arma::max(absolute(values), 0);
  // A weight below what a float holds is lost in one way, and not in another.
  arma::mat error = 2.0 * gamma_of(values.n_rows + of_exponents) * size +
                    lost_by(values.n_rows);
  error.each_row() += static_cast<double>(std::numeric_limits<float>::min()) *
                      static_cast<double>(values.n_rows) * largest.as_row();
  return {size, error};
}

bool agree_within(const Tensor& got, const Tensor& expected,
                  const Bounds& bounds) {
  if (got.shape() != expected.shape()) return false;
  for (std::size_t m = 0; m < got.matrices(); ++m) {
    for (std::size_t row = 0; row < got.rows(); ++row) {
      for (std::size_t column = 0; column < got.columns(); ++column) {
        const double a = got.at(m, row, column);
        const double b = expected.at(m, row, column);
        if (a == b) continue;
        if (!(std::abs(a - b) <= bounds.error(row, column))) return false;
      }
    }
  }
  return true;
}

bool tells(const Bounds& bounds) {
  return bounds.error.max() <= 0.1 * bounds.size.max();
}

std::string why_not_compared(const Bounds& bounds) {
  if (tells(bounds)) return "";
  return " With your numbers nothing is compared here: they are so large, or "
         "so small, that two orders of addition need not give the same.";
}

void check_within(StepWriter& step, std::string claim, const Tensor& got,
                  const Tensor& expected, const Bounds& bounds,
                  PageCheck anew) {
  step.check_if(tells(bounds), std::move(claim),
                agree_within(got, expected, bounds), std::move(anew));
}

}  // namespace attn
