// Grades the exercise dropout.
#include "05_dropout/dropout_knobs.hpp"
#include "05_dropout/dropout_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fmat dropout(const arma::fmat& x, double p, bool training,
                   attn::Generator generator);
}

namespace {

using attn::Generator;
using namespace graded;

using Draws = std::vector<bool>;

// The numbers are drawn one by one, and what is dropped is taken away.
arma::fmat one_by_one(const arma::fmat& x, double p, bool training,
                      Generator generator) {
  arma::fmat y = x;
  if (!training || p == 0.0) return y;
  y *= static_cast<float>(1.0 / (1.0 - p));
  for (std::size_t row = 0; row < y.n_rows; ++row) {
    for (std::size_t column = 0; column < y.n_cols; ++column) {
      const Draws kept =
          generator.bernoulli(1, 1.0 - p, attn::DropoutStream::native);
      if (!kept[0]) y(row, column) = 0.0F;
    }
  }
  return y;
}

Draws draw(std::size_t count, double probability, Generator generator,
           const Knobs& knobs) {
  switch (knobs.stream) {
    case Stream::mkl:
      return generator.bernoulli(count, probability,
                                 attn::DropoutStream::mkl);
    case Stream::second_call:
      generator.bernoulli(count, probability, attn::DropoutStream::native);
      break;
    case Stream::of_the_book:
      return Generator(123).bernoulli(count, probability,
                                      attn::DropoutStream::native);
    case Stream::words: {
      Draws draws(count);
      const arma::fmat numbers = generator.rand(1, count);
      for (std::size_t i = 0; i < count; ++i) {
        draws[i] = static_cast<double>(numbers(i)) < probability;
      }
      return draws;
    }
    case Stream::native:
      break;
  }
  return generator.bernoulli(count, probability, attn::DropoutStream::native);
}

// Which draw belongs to a number.
std::size_t place_of(const arma::fmat& x, std::size_t row, std::size_t column,
                     Order order) {
  switch (order) {
    case Order::columns_first:
      return column * x.n_rows + row;
    case Order::reversed:
      return x.n_elem - 1 - (row * x.n_cols + column);
    case Order::one_for_a_row:
      return row;
    case Order::one_for_a_column:
      return column;
    case Order::one_for_all:
      return 0;
    case Order::rows_first:
      break;
  }
  return row * x.n_cols + column;
}

std::size_t count_of(const arma::fmat& x, Order order) {
  switch (order) {
    case Order::one_for_a_row:
      return x.n_rows;
    case Order::one_for_a_column:
      return x.n_cols;
    case Order::one_for_all:
      return 1;
    default:
      return x.n_elem;
  }
}

// 1 where a number is kept, 0 elsewhere.
arma::fmat kept_of(const arma::fmat& x, double p, const Generator& generator,
                   const Knobs& knobs) {
  const bool with_p = knobs.probability == Probability::p ||
                      knobs.probability == Probability::both;
  const Draws draws =
      draw(count_of(x, knobs.order), with_p ? p : 1.0 - p, generator, knobs);
  const bool keeps = knobs.probability == Probability::right ||
                     knobs.probability == Probability::p;
  arma::fmat kept(arma::size(x));
  std::size_t passed = 0;  // numbers that took no draw
  for (std::size_t row = 0; row < x.n_rows; ++row) {
    for (std::size_t column = 0; column < x.n_cols; ++column) {
      const std::size_t at = place_of(x, row, column, knobs.order);
      const bool draws_none = knobs.zeros_draw_none && x(row, column) == 0.0F;
      if (draws_none) ++passed;
      const bool drawn = draws[at - std::min(at, passed)];
      kept(row, column) = drawn == keeps && !draws_none ? 1.0F : 0.0F;
    }
  }
  return kept;
}

float scale_of(double p, const arma::fmat& kept, Scale scale) {
  switch (scale) {
    case Scale::none:
      return 1.0F;
    case Scale::by_p:
      return static_cast<float>(1.0 / p);
    case Scale::times_p:
      return static_cast<float>(p);
    case Scale::times_kept:
      return static_cast<float>(1.0 - p);
    case Scale::plus_p:
      return static_cast<float>(1.0 + p);
    case Scale::two:
      return 2.0F;
    case Scale::whole:
      return std::trunc(static_cast<float>(1.0 / (1.0 - p)));
    case Scale::root:
      return static_cast<float>(1.0 / std::sqrt(1.0 - p));
    case Scale::squared:
      return static_cast<float>(1.0 / ((1.0 - p) * (1.0 - p)));
    case Scale::as_drawn:
      return static_cast<float>(kept.n_elem) / arma::accu(kept);
    case Scale::rows_to_1:
    case Scale::right:
      break;
  }
  return static_cast<float>(1.0 / (1.0 - p));
}

arma::fmat dropped(const arma::fmat& x, double p, const Generator& generator,
                   const Knobs& knobs) {
  const arma::fmat kept = kept_of(x, p, generator, knobs);
  arma::fmat y = x;
  if (knobs.sign == Sign::negatives_lost) {
    y = arma::clamp(x, 0.0F, arma::fdatum::inf);
  }
  if (knobs.sign == Sign::negatives_turned) y = arma::abs(x);
  const arma::fmat unscaled = y;
  if (knobs.scale == Scale::rows_to_1) {
    y %= kept;
    const arma::fvec sums = arma::sum(y, 1);
    y.each_col() /= sums;
    return y;
  }
  y *= scale_of(p, kept, knobs.scale);
  for (std::size_t i = 0; i < y.n_elem; ++i) {
    if (kept(i) != 0.0F) continue;
    y(i) = knobs.dropped_stay ? unscaled(i) : 0.0F;
  }
  return y;
}

arma::fmat in_evaluation(const arma::fmat& x, double p, const Generator& g,
                         const Knobs& knobs) {
  switch (knobs.evaluation) {
    case Evaluation::smaller:
      return x * static_cast<float>(1.0 - p);
    case Evaluation::larger:
      return x / static_cast<float>(1.0 - p);
    case Evaluation::zeros:
      return arma::fmat(arma::size(x), arma::fill::zeros);
    case Evaluation::dropped:
      return dropped(x, p, g, knobs);
    case Evaluation::right:
      break;
  }
  return x;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& x, double p, bool training,
                 const Generator& generator) {
    const bool drops = knobs.inverted ? !training : training;
    if (!drops) return in_evaluation(x, p, generator, knobs);
    if (knobs.nothing_dropped) return x;
    return dropped(x, p, generator, knobs);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "dropout",
          .tests =
              {
                  {"the_output_has_the_shape_of_x",
                   {"the shape of the output"}},
                  {"a_number_is_kept_where_its_draw_is_true",
                   {"1 where a number is kept that is not 0"}},
                  {"what_is_kept_is_divided_by_1_minus_p",
                   {"the output in training"}},
                  {"evaluation_changes_nothing",
                   {"the output in evaluation"}},
              },
          .solution = solution::dropout,
          .alternative = one_by_one,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions_and({"attn::Dropout"}),
      },
      graded::probes(student), graded::attempt);
}
