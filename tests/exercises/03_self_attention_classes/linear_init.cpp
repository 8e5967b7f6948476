// Grades the exercise linear_init.
#include "03_self_attention_classes/linear_init.hpp"

#include <fmt/format.h>

#include <cmath>

#include "grading/grading.hpp"

namespace {

using attn::Generator;
using attn::Linear;

using LinearInit = Linear (*)(std::size_t, std::size_t, bool, Generator);

float root_of(std::size_t size) {
  return std::sqrt(static_cast<float>(size));
}

// Weight first, then the bias, if any, both from [low, high).
Linear drawn_from(std::size_t d_in, std::size_t d_out, bool bias,
                  Generator generator, float low, float high) {
  const arma::fmat weight = generator.uniform(d_out, d_in, low, high);
  if (!bias) return Linear(weight);
  return Linear(weight,
                arma::frowvec(generator.uniform(1, d_out, low, high)));
}

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

Linear bound_1_over_d_in(std::size_t d_in, std::size_t d_out, bool bias,
                         Generator generator) {
  const float bound = 1.0F / static_cast<float>(d_in);
  return drawn_from(d_in, d_out, bias, generator, -bound, bound);
}

Linear bound_from_d_out(std::size_t d_in, std::size_t d_out, bool bias,
                        Generator generator) {
  const float bound = 1.0F / root_of(d_out);
  return drawn_from(d_in, d_out, bias, generator, -bound, bound);
}

Linear bound_sqrt_d_in(std::size_t d_in, std::size_t d_out, bool bias,
                       Generator generator) {
  const float bound = root_of(d_in);
  return drawn_from(d_in, d_out, bias, generator, -bound, bound);
}

Linear from_0_to_1(std::size_t d_in, std::size_t d_out, bool bias,
                   Generator generator) {
  return drawn_from(d_in, d_out, bias, generator, 0.0F, 1.0F);
}

Linear from_0_to_bound(std::size_t d_in, std::size_t d_out, bool bias,
                       Generator generator) {
  return drawn_from(d_in, d_out, bias, generator, 0.0F, 1.0F / root_of(d_in));
}

Linear drawn_column_by_column(std::size_t d_in, std::size_t d_out, bool bias,
                              Generator generator) {
  const Linear layer = solution::linear_init(d_in, d_out, bias, generator);
  const arma::fmat draws = layer.weight.t();  // in memory one after the other
  return Linear(arma::reshape(draws, d_out, d_in), layer.bias);
}

Linear shape_of_a_plain_matrix(std::size_t d_in, std::size_t d_out, bool bias,
                               Generator generator) {
  const float bound = 1.0F / root_of(d_in);
  const arma::fmat weight = generator.uniform(d_in, d_out, -bound, bound);
  if (!bias) return Linear(weight);
  return Linear(weight,
                arma::frowvec(generator.uniform(1, d_out, -bound, bound)));
}

Linear bias_drawn_first(std::size_t d_in, std::size_t d_out, bool bias,
                        Generator generator) {
  const float bound = 1.0F / root_of(d_in);
  std::optional<arma::frowvec> row;
  if (bias) row = generator.uniform(1, d_out, -bound, bound);
  return Linear(generator.uniform(d_out, d_in, -bound, bound), row);
}

Linear bias_zero(std::size_t d_in, std::size_t d_out, bool bias,
                 Generator generator) {
  Linear layer = solution::linear_init(d_in, d_out, bias, generator);
  if (layer.bias) layer.bias->zeros();
  return layer;
}

Linear bias_left_out(std::size_t d_in, std::size_t d_out, bool,
                     Generator generator) {
  return solution::linear_init(d_in, d_out, false, generator);
}

Linear bias_always(std::size_t d_in, std::size_t d_out, bool,
                   Generator generator) {
  return solution::linear_init(d_in, d_out, true, generator);
}

const std::vector<attn::Misconception<LinearInit>> misconceptions = {
    {"bound_1_over_d_in",
     "The bound was 1 / d_in, without the square root, and the numbers are "
     "too small. The spread of a sum of d_in random products grows with "
     "sqrt(d_in), so the bound is 1 / sqrt(d_in).",
     bound_1_over_d_in},
    {"bound_from_d_out",
     "The bound was made from d_out. An output adds d_in products, however "
     "many outputs there are, so the bound is 1 / sqrt(d_in).",
     bound_from_d_out},
    {"bound_sqrt_d_in",
     "The bound was sqrt(d_in), so that more features make larger numbers. "
     "They have to make smaller ones, or the outputs grow with the width: "
     "the bound is 1 / sqrt(d_in).",
     bound_sqrt_d_in},
    {"from_0_to_1",
     "The numbers were drawn from 0 to 1, as torch.rand and SelfAttentionV1 "
     "do it. A Linear layer draws from -1/sqrt(d_in) to 1/sqrt(d_in), so "
     "that its outputs lie around 0 at the scale of the inputs.",
     from_0_to_1},
    {"from_0_to_bound",
     "The numbers were drawn from 0 to the bound, so that none is negative. "
     "The interval lies around 0: from -bound to bound.",
     from_0_to_bound},
    {"drawn_column_by_column",
     "The numbers are right, but they filled the weight column by column, "
     "or row by row the transpose of it. PyTorch fills a (d_out, d_in) "
     "weight row by row, as generator.uniform(d_out, d_in, ...) does.",
     drawn_column_by_column},
    {"shape_of_a_plain_matrix",
     "The weight was drawn as (d_in, d_out), the shape of a plain matrix "
     "that stands to the right of x. A Linear layer keeps it as "
     "(d_out, d_in), with a row for each output feature.",
     shape_of_a_plain_matrix},
    {"bias_drawn_first",
     "The bias was drawn before the weight and took the numbers that the "
     "weight begins with. A generator gives its numbers in one order, and "
     "PyTorch draws the weight first.",
     bias_drawn_first},
    {"bias_zero",
     "The bias is all zeros. torch.nn.Linear draws it too, after the weight "
     "and from the same interval.",
     bias_zero},
    {"bias_left_out",
     "The layer has no bias although one was asked for. If `bias` is true, "
     "it is drawn after the weight and handed to attn::Linear with it.",
     bias_left_out},
    {"bias_always",
     "The layer has a bias although none was asked for. If `bias` is false, "
     "the layer is made of the weight alone.",
     bias_always},
};

struct Probe {
  std::size_t d_in;
  std::size_t d_out;
  bool bias;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("d_in {}, d_out {}, {} bias, seed {}", d_in, d_out,
                       bias ? "a" : "no", seed);
  }
};

const std::vector<Probe> probes = {
    {3, 2, false, 71},
    {4, 6, true, 72},
    {5, 4, true, 73},
    {1, 3, true, 74},
};

void attempt(const LinearInit& linear_init, const Probe& probe,
             attn::Outcome& outcome) {
  const Linear layer =
      linear_init(probe.d_in, probe.d_out, probe.bias, Generator(probe.seed));

  outcome.record_shape("the shape of the weight",
                       {layer.weight.n_rows, layer.weight.n_cols});
  outcome.record("the weight", layer.weight);
  outcome.record_count("numbers in the bias",
                       layer.bias ? layer.bias->n_elem : 0);
  outcome.record("the bias", layer.bias.value_or(arma::frowvec()));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<LinearInit>(
      student, "linear_init", probes, attempt,
      {exercise::linear_init, solution::linear_init, number_by_number},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(linear_init)

BOOST_AUTO_TEST_CASE(the_weight_has_a_row_for_each_output_feature) {
  BOOST_TEST(attn::outputs_agree({"the shape of the weight"}));
}

BOOST_AUTO_TEST_CASE(the_weight_holds_the_numbers_that_pytorch_draws) {
  BOOST_TEST(attn::outputs_agree({"the weight"}));
}

BOOST_AUTO_TEST_CASE(there_is_a_bias_if_one_was_asked_for) {
  BOOST_TEST(attn::outputs_agree({"numbers in the bias"}));
}

BOOST_AUTO_TEST_CASE(the_bias_holds_the_numbers_that_come_after_them) {
  BOOST_TEST(attn::outputs_agree({"the bias"}));
}

BOOST_AUTO_TEST_SUITE_END()
