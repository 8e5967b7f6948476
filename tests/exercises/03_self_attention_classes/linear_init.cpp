// Grades the exercise linear_init.
#include <cmath>
#include <optional>

#include "03_self_attention_classes/linear_init_knobs.hpp"
#include "03_self_attention_classes/linear_init_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
attn::Linear linear_init(std::size_t d_in, std::size_t d_out, bool bias,
                         attn::Generator generator);
}

namespace {

using attn::Generator;
using attn::Linear;
using attn::root_of;
using namespace graded;

// One number a draw.
Linear number_by_number(std::size_t d_in, std::size_t d_out, bool bias,
                        Generator generator) {
  const double root = std::sqrt(static_cast<double>(d_in));
  const float high = static_cast<float>(1.0 / root);
  arma::fmat weight(d_out, d_in);
  for (std::size_t j = 0; j < d_out; ++j) {
    for (std::size_t i = 0; i < d_in; ++i) {
      weight(j, i) = generator.uniform(1, 1, -high, high)(0);
    }
  }
  std::optional<arma::frowvec> row;
  if (bias) {
    row = arma::frowvec(d_out);
    for (float& number : *row) {
      number = generator.uniform(1, 1, -high, high)(0);
    }
  }
  return Linear(weight, row);
}

// 1 / d_in, or 1 over its root cut to a whole number.
float quotient_of_integers(std::size_t d_in, bool is_root_cut) {
  const auto root = static_cast<std::size_t>(root_of(d_in));
  return static_cast<float>(1 / (is_root_cut ? root : d_in));
}

float bound_of(std::size_t d_in, std::size_t d_out, const Knobs& k) {
  switch (k.bound) {
    case Bound::d_in:
      return 1.0F / static_cast<float>(d_in);
    case Bound::inverted:
      return root_of(d_in);
    case Bound::integers:
      return quotient_of_integers(d_in, k.is_root_cut);
    case Bound::root_of_d_out:
      return 1.0F / root_of(d_out);
    case Bound::d_out:
      return 1.0F / static_cast<float>(d_out);
    case Bound::root_of_both:
      return 1.0F / root_of(d_in + d_out);
    case Bound::root_of_product:
      return 1.0F / root_of(d_in * d_out);
    case Bound::glorot:
      return root_of(6) / root_of(d_in + d_out);
    case Bound::he:
      return root_of(6) / root_of(d_in);
    case Bound::three:
      return root_of(3) / root_of(d_in);
    case Bound::root_of_d_in:
      break;
  }
  return 1.0F / root_of(d_in);
}

struct Ends {
  float low;
  float high;
};

Ends ends_of(float bound, Interval interval) {
  switch (interval) {
    case Interval::from_0_to_1:
      return {0.0F, 1.0F};
    case Interval::from_0:
      return {0.0F, bound};
    case Interval::to_0:
      return {-bound, 0.0F};
    case Interval::from_minus_1_to_1:
      return {-1.0F, 1.0F};
    case Interval::exchanged:
      return {bound, -bound};
    case Interval::half:
      return {-bound / 2.0F, bound / 2.0F};
    case Interval::around_0:
      break;
  }
  return {-bound, bound};
}

// The learner's draws, one choice of the knobs a function.
struct Draws {
  std::size_t d_in;
  std::size_t d_out;
  Generator generator;
  Knobs k;

  Ends ends() const { return ends_of(bound_of(d_in, d_out, k), k.interval); }

  Ends ends_of_bias() const {
    switch (k.bias_interval) {
      case BiasInterval::from_0_to_1:
        return {0.0F, 1.0F};
      case BiasInterval::from_0:
        return {0.0F, bound_of(d_in, d_out, k)};
      case BiasInterval::from_minus_1_to_1:
        return {-1.0F, 1.0F};
      case BiasInterval::of_d_out:
        return {-1.0F / root_of(d_out), 1.0F / root_of(d_out)};
      case BiasInterval::without_root:
        return {-1.0F / static_cast<float>(d_in),
                1.0F / static_cast<float>(d_in)};
      case BiasInterval::same:
        break;
    }
    return ends();
  }

  arma::fmat uniform(std::size_t rows, std::size_t columns, Ends ends) {
    return generator.uniform(rows, columns, ends.low, ends.high);
  }

  arma::fmat weight() {
    switch (k.fill) {
      case Fill::columns:
        return uniform(d_in, d_out, ends()).t();
      case Fill::plain:
        return uniform(d_in, d_out, ends());
      case Fill::reread:
        return arma::reshape(uniform(d_in, d_out, ends()), d_out, d_in);
      case Fill::one_row:
        return arma::repmat(uniform(1, d_in, ends()), d_out, 1);
      case Fill::from_0_to_1:
        return generator.rand(d_out, d_in);
      case Fill::zeros:
        return arma::fmat(d_out, d_in, arma::fill::zeros);
      case Fill::rows:
        break;
    }
    return uniform(d_out, d_in, ends());
  }

  arma::frowvec bias() {
    switch (k.bias) {
      case Bias::zero:
        return arma::frowvec(d_out, arma::fill::zeros);
      case Bias::of_d_in:
        return uniform(1, d_in, ends_of_bias());
      case Bias::column:
        return uniform(d_out, 1, ends_of_bias());
      case Bias::one_number:
        return arma::repmat(uniform(1, 1, ends_of_bias()), 1, d_out);
      default:
        return uniform(1, d_out, ends_of_bias());
    }
  }
};

bool has_bias(bool asked, Bias bias) {
  switch (bias) {
    case Bias::left_out:
    case Bias::drawn_and_left_out:
      return false;
    case Bias::always:
      return true;
    case Bias::turned_round:
      return !asked;
    default:
      return asked;
  }
}

// A number of the bias after each row of the weight.
Linear bias_in_rows(Draws& draws) {
  arma::fmat weight(draws.d_out, draws.d_in);
  arma::frowvec bias(draws.d_out);
  for (std::size_t j = 0; j < draws.d_out; ++j) {
    weight.row(j) = draws.uniform(1, draws.d_in, draws.ends());
    bias(j) = draws.uniform(1, 1, draws.ends_of_bias()).front();
  }
  return Linear(weight, bias);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](std::size_t d_in, std::size_t d_out, bool asked,
             Generator generator) {
    Draws draws{d_in, d_out, std::move(generator), k};
    const bool with = has_bias(asked, k.bias);
    if (with && k.order == Order::bias_in_rows) return bias_in_rows(draws);
    if (with && k.order == Order::bias_weight) {
      const arma::frowvec bias = draws.bias();
      return Linear(draws.weight(), bias);
    }
    arma::fmat weight = draws.weight();
    if (k.order == Order::drawn_twice) weight = draws.weight();
    const bool for_nothing = k.bias == Bias::thrown_away ||
                             (asked && k.bias == Bias::drawn_and_left_out);
    if (!with && !for_nothing) return Linear(weight);
    arma::frowvec bias = draws.bias();
    if (k.bias == Bias::made_zero) bias.zeros();
    return with ? Linear(weight, bias) : Linear(weight);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "linear_init",
          .tests =
              {
                  {"the_weight_has_a_row_for_each_output_feature",
                   {"the shape of the weight"}},
                  {"the_weight_holds_the_numbers_that_pytorch_draws",
                   {"the weight"}},
                  {"there_is_a_bias_if_one_was_asked_for",
                   {"numbers in the bias"}},
                  {"the_bias_holds_the_numbers_that_come_after_them",
                   {"the bias"}},
                  {"no_other_numbers_are_drawn",
                   {"what the generator gives next"}},
              },
          .solution = solution::linear_init,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.is_root_cut = true; }},
          .forbidden = attention_functions_and(
              {"attn::Linear::Linear(unsigned long, unsigned long, bool, "
               "attn::Generator)"}),
      },
      graded::probes(student), graded::attempt);
}
