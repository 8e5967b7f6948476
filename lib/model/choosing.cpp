#include "model/choosing.hpp"

#include <fmt/format.h>

#include <cmath>

#include "attention/errors.hpp"
#include "attention/softmax.hpp"

namespace attn {

arma::uword largest(const arma::frowvec& logits) {
  if (logits.is_empty() || logits.has_nan()) {
    throw ValueError(
        "largest",
        logits.is_empty() ? "there is no logit" : "one of the logits is nan",
        "one must be the largest");
  }
  // quote argmax
  return logits.index_max();
  // end quote
}

arma::frowvec scale_by_temperature(const arma::frowvec& logits,
                                   double temperature) {
  if (!std::isfinite(temperature) || temperature <= 0.0) {
    throw ValueError("scale_by_temperature",
                     fmt::format("the temperature is {}", temperature),
                     "it must be finite and above 0");
  }
  // quote scaled
  return logits / static_cast<float>(temperature);
  // end quote
}

arma::frowvec keep_top_k(const arma::frowvec& logits, std::size_t k) {
  if (k == 0) {
    throw ValueError("keep_top_k", "k is 0", "one token must stay at least");
  }
  if (k >= logits.n_elem) return logits;
  // quote top_k
  const arma::frowvec sorted = arma::sort(logits, "descend");
  const float last = sorted(k - 1);
  arma::frowvec kept = logits;
  kept.transform(
      [=](float logit) { return logit < last ? -arma::fdatum::inf : logit; });
  return kept;
  // end quote
}

arma::uword choose(const arma::frowvec& logits, const Sampling& sampling,
                   Generator generator) {
  // quote choose
  const arma::frowvec kept =
      sampling.top_k == 0 ? logits : keep_top_k(logits, sampling.top_k);
  if (sampling.temperature == 0.0) return largest(kept);
  const arma::frowvec probas =
      softmax_rows(scale_by_temperature(kept, sampling.temperature));
  return generator.multinomial(probas)(0);
  // end quote
}

}  // namespace attn
