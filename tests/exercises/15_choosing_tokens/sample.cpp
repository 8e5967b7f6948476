// Grades the exercise sample.
#include <cmath>

#include "15_choosing_tokens/sample_knobs.hpp"
#include "15_choosing_tokens/sample_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::uword sample(const arma::frowvec& probas, attn::Generator& generator);
}

namespace {

using arma::frowvec;
using attn::Generator;
using namespace graded;

// The first clock that strikes, each drawn by itself, in logarithms.
arma::uword first_strike(const frowvec& probas, Generator& generator) {
  double best = -arma::datum::inf;
  arma::uword place = 0;
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    const double q = generator.exponential(1)(0);
    if (probas(i) == 0.0F) continue;
    const double raced = std::log(double{probas(i)}) - std::log(q);
    if (raced <= best) continue;
    best = raced;
    place = i;
  }
  return place;
}

Generator generator_of(Generator& given, Source source) {
  switch (source) {
    case Source::own_123:
      return Generator(123);
    case Source::own_0:
      return Generator(0);
    case Source::copy_of_words:
      return Generator(given.next_word());
    case Source::given:
      break;
  }
  return given;
}

frowvec numbers_of(const frowvec& probas, Generator& generator,
                   Numbers numbers) {
  const std::size_t V = probas.n_elem;
  frowvec q(V, arma::fill::ones);
  switch (numbers) {
    case Numbers::uniform:
      return generator.rand(1, V);
    case Numbers::uniform_logarithm:
      return -arma::log(1.0F - generator.rand(1, V));
    case Numbers::normal:
      return generator.randn(1, V);
    case Numbers::one:
      q *= generator.exponential(1)(0);
      return q;
    case Numbers::above_0:
      for (std::size_t i = 0; i < V; ++i) {
        if (probas(i) > 0.0F) q(i) = generator.exponential(1)(0);
      }
      return q;
    case Numbers::all_each_time:
      for (std::size_t i = 0; i < V; ++i) q(i) = generator.exponential(V)(i);
      return q;
    case Numbers::second:
      generator.exponential(V);
      return generator.exponential(V);
    case Numbers::reversed:
      return arma::reverse(generator.exponential(V));
    case Numbers::exponential:
      break;
  }
  return generator.exponential(V);
}

// The first place at which the sum exceeds a number, or else the last.
arma::uword place_of_sum(const frowvec& probas, float number) {
  float sum = 0.0F;
  for (arma::uword i = 0; i < probas.n_elem; ++i) {
    sum += probas(i);
    if (number < sum) return i;
  }
  return probas.n_elem - 1;
}

frowvec weights_of(const frowvec& probas, Weights weights) {
  if (weights == Weights::exponentials) return arma::exp(probas);
  if (weights == Weights::logarithms) return arma::log(probas);
  return probas;
}

frowvec raced(const frowvec& p, const frowvec& q, Quotient quotient) {
  switch (quotient) {
    case Quotient::q_over_p:
      return q / p;
    case Quotient::product:
      return p % q;
    case Quotient::difference:
      return p - q;
    case Quotient::sum:
      return p + q;
    case Quotient::q_alone:
      return q;
    case Quotient::p_over_q:
      break;
  }
  return p / q;
}

arma::uword place_of(const frowvec& probas, Generator& given,
                     const Knobs& k) {
  Generator generator = generator_of(given, k.source);
  const frowvec p = weights_of(probas, k.weights);
  const std::size_t V = p.n_elem;
  switch (k.way) {
    case Way::running_sum:
      return place_of_sum(p, generator.rand(1, 1)(0));
    case Way::running_sum_of_total:
      return place_of_sum(p, generator.rand(1, 1)(0) * arma::accu(p));
    case Way::even_by_number:
      return static_cast<arma::uword>(generator.rand(1, 1)(0) *
                                      static_cast<float>(V));
    case Way::even_by_word:
      return generator.next_word() % V;
    case Way::largest:
      return p.index_max();
    case Way::race:
      break;
  }
  const frowvec race =
      raced(p, numbers_of(probas, generator, k.numbers), k.quotient);
  if (k.returned == Returned::value) {
    return static_cast<arma::uword>(race.max());
  }
  return race.index_max();
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const frowvec& probas, Generator& generator) {
    const arma::uword place = place_of(probas, generator, k);
    return k.returned == Returned::from_1 ? place + 1 : place;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "sample",
          .tests =
              {
                  {"the_place_that_wins_is_drawn",
                   {"the places that were drawn"}},
                  {"a_draw_takes_one_number_for_each_place",
                   {"the random words that the draws took"}},
              },
          .solution = solution::sample,
          .alternative = first_strike,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions_and(
              {"attn::Generator::multinomial", "attn::choose"}),
      },
      graded::probes(student), graded::attempt);
}
