#include "attention/dropout.hpp"

#include <fmt/format.h>

#include <utility>

#include "attention/errors.hpp"

namespace attn {

// What each number is multiplied by, 0 or 1 / (1 - p), drawn in one call.
class Dropout::Factors {
 public:
  Factors(const Dropout& dropout, std::size_t count)
      : kept_(Generator(dropout.generator_)
                  .bernoulli(count, 1.0 - dropout.p_, dropout.stream_)),
        scale_(1.0F / static_cast<float>(1.0 - dropout.p_)) {}

  // Multiplies the rows of x by the factors that come next, and hands these
  // on to who wants them.
  arma::fmat apply(const arma::fmat& x, arma::fmat* factors = nullptr) {
    arma::fmat dropped(arma::size(x));
    if (factors != nullptr) factors->zeros(x.n_rows, x.n_cols);
    for (std::size_t row = 0; row < x.n_rows; ++row) {
      for (std::size_t column = 0; column < x.n_cols; ++column) {
        const bool kept = kept_[next_++];
        dropped(row, column) = kept ? x(row, column) * scale_ : 0.0F;
        if (factors == nullptr) continue;
        (*factors)(row, column) = kept ? scale_ : 0.0F;
      }
    }
    return dropped;
  }

 private:
  std::vector<bool> kept_;
  float scale_;
  std::size_t next_ = 0;
};

Dropout::Dropout(double p, Generator generator, DropoutStream stream)
    : p_(p), generator_(std::move(generator)), stream_(stream) {
  if (p >= 0.0 && p < 1.0) return;
  throw ValueError("Dropout", fmt::format("p is {}", p),
                   "it must be at least 0 and less than 1");
}

arma::fmat Dropout::forward(const arma::fmat& x) const {
  if (!active() || x.is_empty()) return x;
  return Factors(*this, x.n_elem).apply(x);
}

arma::fcube Dropout::forward(const arma::fcube& x,
                             arma::fcube* factors) const {
  if (factors != nullptr) factors->reset();
  if (!active() || x.is_empty()) return x;
  Factors drawn(*this, x.n_elem);
  arma::fcube dropped(arma::size(x));
  if (factors != nullptr) factors->set_size(arma::size(x));
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    dropped.slice(b) = drawn.apply(
        x.slice(b), factors == nullptr ? nullptr : &factors->slice(b));
  }
  return dropped;
}

Heads Dropout::forward(const Heads& x, Heads* factors) const {
  if (factors != nullptr) factors->reset();
  if (!active()) return x;
  std::size_t count = 0;
  for (const arma::fmat& head : x) count += head.n_elem;
  if (count == 0) return x;
  Factors drawn(*this, count);
  Heads dropped(arma::size(x));
  if (factors != nullptr) factors->set_size(arma::size(x));
  for (std::size_t b = 0; b < x.n_rows; ++b) {
    for (std::size_t h = 0; h < x.n_cols; ++h) {
      dropped(b, h) = drawn.apply(
          x(b, h), factors == nullptr ? nullptr : &(*factors)(b, h));
    }
  }
  return dropped;
}

}  // namespace attn
