// Grades the exercise temperature.
#include <cmath>

#include "15_choosing_tokens/temperature_knobs.hpp"
#include "15_choosing_tokens/temperature_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::frowvec temperature(const arma::frowvec& logits, double temperature);
}

namespace {

using arma::frowvec;
using namespace graded;

// One over how many times as likely all are together, in double.
frowvec by_ratios(const frowvec& logits, double temperature) {
  frowvec probas(logits.n_elem, arma::fill::zeros);
  for (std::size_t i = 0; i < logits.n_elem; ++i) {
    double together = 0.0;
    for (std::size_t j = 0; j < logits.n_elem; ++j) {
      const double above = double{logits(j)} - double{logits(i)};
      if (temperature > 0.0) {
        together += std::exp(above / temperature);
      } else if (above > 0.0 || (above == 0.0 && j < i)) {
        together = arma::datum::inf;  // another one is taken
      } else if (i == j) {
        together += 1.0;
      }
    }
    probas(i) = static_cast<float>(1.0 / together);
  }
  return probas;
}

frowvec scaled(const frowvec& logits, double temperature, Scale scale) {
  const auto T = static_cast<float>(temperature);
  switch (scale) {
    case Scale::none:
      return logits;
    case Scale::multiplied:
      return logits * T;
    case Scale::squared:
      return logits / (T * T);
    case Scale::root:
      return logits / std::sqrt(T);
    case Scale::negative:
      return -logits / T;
    case Scale::one_more:
      return logits / (1.0F + T);
    case Scale::whole:
      return logits / std::trunc(T);
    default:
      return logits / T;
  }
}

frowvec shared_out(const frowvec& numbers, const frowvec& logits,
                   const Knobs& k) {
  if (k.share == Share::scaled) return numbers;
  const bool is_right =
      k.share == Share::whole || k.share == Share::logarithms;
  if (!k.by_hand && is_right && k.shift == Shift::largest) {
    const frowvec probas = attn::softmax_rows(numbers);
    if (k.share == Share::whole) return probas;
    return arma::log(probas);
  }
  float shift = numbers.max();
  if (k.shift == Shift::none) shift = 0.0F;
  if (k.shift == Shift::before_temperature) shift = logits.max();
  if (k.share == Share::exponentials) shift = 0.0F;
  const frowvec exponentials = arma::exp(numbers - shift);
  if (k.share == Share::exponentials) return exponentials;
  if (k.share == Share::by_largest) return exponentials / exponentials.max();
  const frowvec probas = exponentials / arma::accu(exponentials);
  if (k.share == Share::logarithms) return arma::log(probas);
  return probas;
}

frowvec warm(const frowvec& logits, double temperature, const Knobs& k) {
  const auto T = static_cast<float>(temperature);
  if (k.place == Place::before) {
    return shared_out(scaled(logits, temperature, k.scale), logits, k);
  }
  const frowvec probas = shared_out(logits, logits, k);
  if (k.place == Place::multiplies) return probas * T;
  if (k.place == Place::softmax_again) {
    return shared_out(probas / T, logits, k);
  }
  return probas / T;
}

// A number in place of the zeros, where the logits are the largest.
frowvec marked(const frowvec& logits, float number) {
  frowvec probas(logits.n_elem, arma::fill::zeros);
  probas.elem(arma::find(logits == logits.max())).fill(number);
  return probas;
}

frowvec cold(const frowvec& logits, const Knobs& k) {
  frowvec probas(logits.n_elem, arma::fill::zeros);
  switch (k.cold) {
    case Cold::divided:
      return warm(logits, 0.0, k);
    case Cold::shared: {
      const frowvec all = marked(logits, 1.0F);
      return all / arma::accu(all);
    }
    case Cold::all_largest:
      return marked(logits, 1.0F);
    case Cold::last_largest:
      probas(arma::uvec(arma::find(logits == logits.max())).max()) = 1.0F;
      return probas;
    case Cold::smallest:
      probas(logits.index_min()) = 1.0F;
      return probas;
    case Cold::as_1:
      return warm(logits, 1.0, k);
    case Cold::even:
      return probas + 1.0F / static_cast<float>(logits.n_elem);
    case Cold::zeros:
      return probas;
    case Cold::logit:
      probas(logits.index_max()) = logits.max();
      return probas;
    case Cold::first_place:
      probas(0) = 1.0F;
      return probas;
    case Cold::largest:
    case Cold::up_to_1:
      break;
  }
  probas(logits.index_max()) = 1.0F;
  return probas;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const frowvec& logits, double temperature) -> frowvec {
    const bool is_cold =
        k.cold == Cold::up_to_1 ? temperature < 1.0 : temperature == 0.0;
    return is_cold ? cold(logits, k) : warm(logits, temperature, k);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "temperature",
          .tests =
              {
                  {"the_logits_over_the_temperature_are_shared_out",
                   {"the probabilities"}},
                  {"large_quotients_have_probabilities_too",
                   {"the probabilities of logits far apart or far from 0"}},
                  {"at_temperature_0_the_first_largest_is_taken",
                   {"the probabilities at temperature 0"}},
              },
          .solution = solution::temperature,
          .alternative = by_ratios,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_hand = true; }},
          .forbidden = attention_functions_and(
              {"attn::scale_by_temperature", "attn::choose"}),
      },
      graded::probes(student), graded::attempt);
}
