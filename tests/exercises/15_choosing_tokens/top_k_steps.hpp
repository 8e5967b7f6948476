// The steps of the exercise top_k, each as the knobs say.
#pragma once

#include <algorithm>

#include "15_choosing_tokens/top_k_knobs.hpp"
#include "attention/softmax.hpp"

namespace graded {

using arma::frowvec;

// Of the places with the k largest logits, of several that are equal the
// first or the last ones.
inline arma::uvec places_of_largest(const frowvec& logits, std::size_t k,
                                    bool first_of_equal) {
  std::vector<arma::uword> places(logits.n_elem);
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  if (!first_of_equal) std::reverse(places.begin(), places.end());
  std::stable_sort(places.begin(), places.end(),
                   [&](auto a, auto b) { return logits(a) > logits(b); });
  places.resize(std::min(k, places.size()));
  return places;
}

inline std::size_t number_of(std::size_t k, std::size_t tokens,
                             Number number) {
  std::size_t count = k;
  if (number == Number::one_more) ++count;
  if (number == Number::one_less) --count;
  if (number == Number::one) count = 1;
  return std::min(count, tokens);
}

// 1 where a logit stays.
inline frowvec staying(const frowvec& logits, std::size_t k, Stays stays) {
  const std::size_t V = logits.n_elem;
  const frowvec sorted = arma::sort(logits, "descend");
  const frowvec rising = arma::sort(logits);
  const auto where = [](const arma::umat& here) -> frowvec {
    return arma::conv_to<frowvec>::from(here);
  };
  frowvec places(V, arma::fill::zeros);
  switch (stays) {
    case Stays::above_last:
      return where(logits > sorted(k - 1));
    case Stays::smallest:
      return where(logits <= rising(k - 1));
    case Stays::from_smallest:
      return where(logits >= rising(k - 1));
    case Stays::up_to_last:
      return where(logits <= sorted(k - 1));
    case Stays::below_last:
      return where(logits < sorted(k - 1));
    case Stays::first_places:
      places.head(k).ones();
      return places;
    case Stays::last_places:
      places.tail(k).ones();
      return places;
    case Stays::first_of_equal:
    case Stays::last_of_equal:
      places
          .elem(places_of_largest(logits, k, stays == Stays::first_of_equal))
          .ones();
      return places;
    case Stays::everything:
      return places + 1.0F;
    case Stays::largest:
      break;
  }
  return where(logits >= sorted(k - 1));
}

inline frowvec shared_out(const frowvec& numbers, const Knobs& k) {
  if (k.share == Share::logits) return numbers;
  if (k.share == Share::exponentials) return arma::exp(numbers);
  frowvec probas;
  if (k.share == Share::overflow) {
    const frowvec exponentials = arma::exp(numbers);
    probas = exponentials / arma::accu(exponentials);
  } else if (k.by_hand) {
    const frowvec exponentials = arma::exp(numbers - numbers.max());
    probas = exponentials / arma::accu(exponentials);
  } else {
    probas = attn::softmax_rows(numbers);
  }
  if (k.share == Share::logarithms) return arma::log(probas);
  return probas;
}

inline frowvec hidden(const frowvec& logits, const frowvec& stays,
                      Hidden how) {
  frowvec kept = logits;
  float instead = -arma::fdatum::inf;
  if (how == Hidden::zero) instead = 0.0F;
  if (how == Hidden::smallest) instead = logits.min();
  if (how == Hidden::hundred) instead = -100.0F;
  kept.elem(arma::find(stays == 0.0F)).fill(instead);
  return kept;
}

// The probabilities of those that stay, in the order of the logits.
inline frowvec probas_of(const frowvec& logits, const frowvec& stays,
                         const Knobs& k) {
  if (k.share == Share::even) return stays / arma::accu(stays);
  if (k.hidden == Hidden::after || k.hidden == Hidden::after_again) {
    const frowvec probas = shared_out(logits, k) % stays;
    return k.hidden == Hidden::after ? probas : shared_out(probas, k);
  }
  return shared_out(hidden(logits, stays, k.hidden), k);
}

inline frowvec ordered(const frowvec& probas, const frowvec& logits,
                       const frowvec& stays, Order order) {
  switch (order) {
    case Order::sorted:
      return probas.elem(arma::stable_sort_index(logits, "descend")).t();
    case Order::shortened:
      return probas.elem(arma::find(stays != 0.0F)).t();
    case Order::sorted_and_shortened:
      return arma::sort(frowvec(probas.elem(arma::find(stays != 0.0F)).t()),
                        "descend");
    case Order::as_given:
      break;
  }
  return probas;
}

// Where there are no more than k logits, or fewer.
inline frowvec of_few(const frowvec& logits, std::size_t k,
                      const Knobs& knobs) {
  const frowvec sorted = arma::sort(logits, "descend");
  switch (knobs.few) {
    case Few::index:
      return {sorted(k - 1)};
    case Few::head:
      return sorted.head(k);
    case Few::logits:
      return logits;
    case Few::all_stay:
      return shared_out(logits, knobs);
    case Few::even:
      return frowvec(
          logits.n_elem,
          arma::fill::value(1.0F / static_cast<float>(logits.n_elem)));
    default:
      return frowvec(logits.n_elem, arma::fill::zeros);
  }
}

}  // namespace graded
