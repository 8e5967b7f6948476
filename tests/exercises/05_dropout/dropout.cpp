// Grades the exercise dropout.
#include "05_dropout/dropout.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using attn::Generator;

using DropoutFunction = arma::fmat (*)(const arma::fmat&, double, bool,
                                       Generator);

std::vector<bool> draw(std::size_t count, double probability,
                       Generator generator) {
  return generator.bernoulli(count, probability, attn::DropoutStream::native);
}

// 1 where the draw at the place of an entry is true, 0 elsewhere.
arma::fmat mask_of(const std::vector<bool>& draws, std::size_t rows,
                   std::size_t columns) {
  arma::fmat mask(rows, columns);
  for (std::size_t i = 0; i < draws.size(); ++i) {
    mask(i / columns, i % columns) = draws[i] ? 1.0F : 0.0F;
  }
  return mask;
}

// The mask of what is kept, as it should be.
arma::fmat kept(const arma::fmat& x, double p, Generator generator) {
  return mask_of(draw(x.n_elem, 1.0 - p, generator), x.n_rows, x.n_cols);
}

float scale(double p) {
  return static_cast<float>(1.0 / (1.0 - p));
}

// The numbers are drawn one by one, and what is dropped is taken away.
arma::fmat one_by_one(const arma::fmat& x, double p, bool training,
                      Generator generator) {
  arma::fmat y = x;
  if (!training || p == 0.0) return y;
  y *= scale(p);
  for (std::size_t row = 0; row < y.n_rows; ++row) {
    for (std::size_t column = 0; column < y.n_cols; ++column) {
      if (!draw(1, 1.0 - p, generator)[0]) y(row, column) = 0.0F;
    }
  }
  return y;
}

arma::fmat not_rescaled(const arma::fmat& x, double p, bool training,
                        Generator generator) {
  if (!training) return x;
  return x % kept(x, p, generator);
}

arma::fmat rescaled_by_p(const arma::fmat& x, double p, bool training,
                         Generator generator) {
  if (!training) return x;
  return x % kept(x, p, generator) / static_cast<float>(p);
}

arma::fmat multiplied_by_p(const arma::fmat& x, double p, bool training,
                           Generator generator) {
  if (!training) return x;
  return x % kept(x, p, generator) * static_cast<float>(p);
}

arma::fmat made_smaller(const arma::fmat& x, double p, bool training,
                        Generator generator) {
  if (!training) return x;
  return x % kept(x, p, generator) * static_cast<float>(1.0 - p);
}

arma::fmat rescaled_in_evaluation(const arma::fmat& x, double p,
                                  bool training, Generator generator) {
  if (!training) return x * static_cast<float>(1.0 - p);
  return x % kept(x, p, generator);
}

arma::fmat active_in_evaluation(const arma::fmat& x, double p, bool,
                                Generator generator) {
  return x % kept(x, p, generator) * scale(p);
}

arma::fmat only_in_evaluation(const arma::fmat& x, double p, bool training,
                              Generator generator) {
  return active_in_evaluation(x, training ? 0.0 : p, training, generator);
}

arma::fmat nothing_dropped(const arma::fmat& x, double, bool, Generator) {
  return x;
}

arma::fmat row_rescaled_to_1(const arma::fmat& x, double p, bool training,
                             Generator generator) {
  if (!training) return x;
  arma::fmat y = x % kept(x, p, generator);
  const arma::fvec sums = arma::sum(y, 1);
  y.each_col() /= sums;
  return y;
}

arma::fmat true_drops(const arma::fmat& x, double p, bool training,
                      Generator generator) {
  if (!training) return x;
  return x % (1.0F - kept(x, p, generator)) * scale(p);
}

arma::fmat kept_with_p(const arma::fmat& x, double p, bool training,
                       Generator generator) {
  if (!training) return x;
  return x % kept(x, 1.0 - p, generator) * scale(p);
}

arma::fmat draws_for_dropping(const arma::fmat& x, double p, bool training,
                              Generator generator) {
  if (!training) return x;
  return x % (1.0F - kept(x, 1.0 - p, generator)) * scale(p);
}

arma::fmat column_by_column(const arma::fmat& x, double p, bool training,
                            Generator generator) {
  if (!training) return x;
  const arma::fmat turned = x.t();
  return x % kept(turned, p, generator).t() * scale(p);
}

arma::fmat whole_rows(const arma::fmat& x, double p, bool training,
                      Generator generator) {
  if (!training) return x;
  const arma::fmat rows =
      mask_of(draw(x.n_rows, 1.0 - p, generator), x.n_rows, 1);
  return x.each_col() % arma::fvec(rows * scale(p));
}

arma::fmat whole_columns(const arma::fmat& x, double p, bool training,
                         Generator generator) {
  if (!training) return x;
  const arma::fmat columns =
      mask_of(draw(x.n_cols, 1.0 - p, generator), 1, x.n_cols);
  return x.each_row() % arma::frowvec(columns * scale(p));
}

const std::vector<attn::Misconception<DropoutFunction>> misconceptions = {
    {"not_rescaled",
     "What is kept stayed as it was, so that the sums that follow are "
     "smaller in training than in evaluation. Divided by 1 - p, a number "
     "comes to x in the mean of many draws.",
     not_rescaled},
    {"rescaled_by_p",
     "What is kept was divided by p, the probability of being dropped, "
     "which is right for p = 0.5 alone. A number is kept with probability "
     "1 - p, and that is what makes up for the dropped ones.",
     rescaled_by_p},
    {"multiplied_by_p",
     "What is kept was multiplied by p, which makes it smaller still. It has "
     "to grow, to make up for what is dropped: divide it by 1 - p.",
     multiplied_by_p},
    {"made_smaller",
     "What is kept was multiplied by 1 - p, which makes it smaller still. It "
     "has to grow, to make up for what is dropped: divide it by 1 - p.",
     made_smaller},
    {"rescaled_in_evaluation",
     "What is kept stayed as it was in training, and evaluation multiplied "
     "by 1 - p, as dropout was done at first. PyTorch divides by 1 - p in "
     "training instead, so that evaluation leaves x as it is.",
     rescaled_in_evaluation},
    {"active_in_evaluation",
     "Numbers are dropped in evaluation too, so that a trained network gives "
     "another answer at every call. If `training` is false, return x "
     "unchanged.",
     active_in_evaluation},
    {"only_in_evaluation",
     "Numbers are dropped in evaluation and none in training: the test of "
     "`training` is the wrong way round. Dropout is for training, and it is "
     "in evaluation that x stays unchanged.",
     only_in_evaluation},
    {"nothing_dropped",
     "x came back unchanged in training too. Draw what is kept, set the rest "
     "to 0 in the matrix that you return, and divide what is kept by 1 - p.",
     nothing_dropped},
    {"row_rescaled_to_1",
     "Each row was divided by its sum after dropping, so that it sums to 1 "
     "again, or is nan if nothing is left of it. Dropout treats each number "
     "by itself and divides all that are kept by the same 1 - p.",
     row_rescaled_to_1},
    {"true_drops",
     "The draws are right, but a draw that is true dropped its number, so "
     "that numbers are dropped with probability 1 - p. True means kept, as "
     "in PyTorch.",
     true_drops},
    {"kept_with_p",
     "The draws were made with probability p and kept what they are true "
     "for, so that numbers are kept with probability p. A number is dropped "
     "with probability p and kept with 1 - p: hand that to bernoulli.",
     kept_with_p},
    {"draws_for_dropping",
     "The draws say what is dropped, true with probability p, which is a "
     "dropout as good as any but not the one that PyTorch draws from this "
     "seed. Let them say what is kept, true with probability 1 - p.",
     draws_for_dropping},
    {"column_by_column",
     "The draws were used column after column, as happens with a single "
     "index, for Armadillo keeps its matrices so. They belong to the numbers "
     "in row-major order: the first row from left to right, then the second.",
     column_by_column},
    {"whole_rows",
     "There is one draw for each row, so that whole rows are dropped. Each "
     "number has a draw of its own: x.n_elem of them.",
     whole_rows},
    {"whole_columns",
     "There is one draw for each column, so that whole columns are dropped. "
     "Each number has a draw of its own: x.n_elem of them.",
     whole_columns},
};

struct Probe {
  std::size_t rows;
  std::size_t columns;
  double p;
  bool training;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{}, p {}, x ({}, {}), seed {}",
                       training ? "training" : "evaluation", p, rows, columns,
                       seed);
  }
};

// Large enough for masks to differ, whatever the seed; p other than 0.5, for
// which p and 1 - p are the same; one token.
const std::vector<Probe> probes = {
    {5, 7, 0.5, true, 61},  {6, 9, 0.2, true, 62},  {8, 8, 0.3, true, 63},
    {7, 6, 0.0, true, 64},  {5, 8, 0.3, false, 65}, {9, 5, 0.5, false, 66},
    {1, 12, 0.2, true, 67},
};

void attempt(const DropoutFunction& dropout, const Probe& probe,
             attn::Outcome& outcome) {
  Generator inputs(probe.seed + 1);
  const arma::fmat x = attn::softmax_rows(
      inputs.uniform(probe.rows, probe.columns, -1.0F, 1.0F));

  const arma::fmat y =
      dropout(x, probe.p, probe.training, Generator(probe.seed));

  attn::Labels labels = attn::token_rows(probe.rows);
  labels.columns = attn::token_rows(probe.columns).rows;
  outcome.record_shape("the shape of the output", {y.n_rows, y.n_cols});
  if (probe.training) {
    const arma::fmat not_zero = arma::conv_to<arma::fmat>::from(y != 0.0F);
    outcome.record("1 where a number is kept", not_zero, labels);
    outcome.record("the output in training", y, labels);
  } else {
    outcome.record("the output in evaluation", y, labels);
  }
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<DropoutFunction>(
      student, "dropout", probes, attempt,
      {exercise::dropout, solution::dropout, one_by_one}, misconceptions);
}

BOOST_AUTO_TEST_SUITE(dropout)

BOOST_AUTO_TEST_CASE(the_output_has_the_shape_of_x) {
  BOOST_TEST(attn::outputs_agree({"the shape of the output"}));
}

BOOST_AUTO_TEST_CASE(a_number_is_kept_where_its_draw_is_true) {
  BOOST_TEST(attn::outputs_agree({"1 where a number is kept"}));
}

BOOST_AUTO_TEST_CASE(what_is_kept_is_divided_by_1_minus_p) {
  BOOST_TEST(attn::outputs_agree({"the output in training"}));
}

BOOST_AUTO_TEST_CASE(evaluation_changes_nothing) {
  BOOST_TEST(attn::outputs_agree({"the output in evaluation"}));
}

BOOST_AUTO_TEST_SUITE_END()
