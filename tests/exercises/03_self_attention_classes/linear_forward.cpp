// Grades the exercise linear_forward.
#include "03_self_attention_classes/linear_forward.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using Bias = std::optional<arma::frowvec>;
using LinearForward = arma::fmat (*)(const arma::fmat&, const arma::fmat&,
                                     const Bias&);

arma::fmat number_by_number(const arma::fmat& x, const arma::fmat& weight,
                            const Bias& bias) {
  arma::fmat y(x.n_rows, weight.n_rows);
  for (std::size_t t = 0; t < x.n_rows; ++t) {
    for (std::size_t j = 0; j < weight.n_rows; ++j) {
      float sum = bias ? (*bias)(j) : 0.0F;
      for (std::size_t i = 0; i < x.n_cols; ++i)
        sum += x(t, i) * weight(j, i);
      y(t, j) = sum;
    }
  }
  return y;
}

// y with the bias, if there is one, added to each row `times` times.
arma::fmat with_bias(arma::fmat y, const Bias& bias, float times = 1.0F) {
  if (bias) y.each_row() += times * *bias;
  return y;
}

arma::fmat weight_not_transposed(const arma::fmat& x,
                                 const arma::fmat& weight, const Bias& bias) {
  return with_bias(x * weight, bias);
}

arma::fmat memory_reread(const arma::fmat& x, const arma::fmat& weight,
                         const Bias& bias) {
  const arma::fmat reread =
      arma::reshape(weight, weight.n_cols, weight.n_rows);
  return with_bias(x * reread, bias);
}

arma::fmat one_token_a_column(const arma::fmat& x, const arma::fmat& weight,
                              const Bias& bias) {
  return with_bias(x * weight.t(), bias).t();
}

arma::fmat bias_forgotten(const arma::fmat& x, const arma::fmat& weight,
                          const Bias&) {
  return x * weight.t();
}

arma::fmat bias_on_wrong_axis(const arma::fmat& x, const arma::fmat& weight,
                              const Bias& bias) {
  arma::fmat y = x * weight.t();
  if (bias) y.each_col() += bias->t();
  return y;
}

arma::fmat bias_not_repeated(const arma::fmat& x, const arma::fmat& weight,
                             const Bias& bias) {
  arma::fmat y = x * weight.t();
  if (bias) y += *bias;
  return y;
}

arma::fmat bias_in_every_term(const arma::fmat& x, const arma::fmat& weight,
                              const Bias& bias) {
  return with_bias(x * weight.t(), bias, static_cast<float>(x.n_cols));
}

arma::fmat first_row_only(const arma::fmat& x, const arma::fmat& weight,
                          const Bias& bias) {
  arma::fmat y = x * weight.t();
  if (bias) y.row(0) += *bias;
  return y;
}

arma::fmat bias_subtracted(const arma::fmat& x, const arma::fmat& weight,
                           const Bias& bias) {
  return with_bias(x * weight.t(), bias, -1.0F);
}

arma::fmat bias_before_weight(const arma::fmat& x, const arma::fmat& weight,
                              const Bias& bias) {
  return with_bias(x, bias) * weight.t();
}

const std::vector<attn::Misconception<LinearForward>> misconceptions = {
    {"memory_reread",
     "The weight got the shape (d_in, d_out) by being read again from "
     "memory, as arma::reshape does, and its numbers landed in other places. "
     "A transpose moves entry (i, j) to (j, i): weight.t().",
     memory_reread},
    {"weight_not_transposed",
     "The product was x W, which fits only if d_in equals d_out and then "
     "gives other numbers. The weight is (d_out, d_in) and a token has d_in "
     "numbers, so it is multiplied with the transpose: x Wᵀ.",
     weight_not_transposed},
    {"one_token_a_column",
     "The output lies on its side: it has a column for each token. Tokens "
     "are rows in x and stay rows, so the product is x Wᵀ and not W xᵀ.",
     one_token_a_column},
    {"bias_forgotten",
     "The bias was left out where there is one. If `bias` holds a row, it is "
     "added to each row of x Wᵀ.",
     bias_forgotten},
    {"bias_on_wrong_axis",
     "The bias was added down the columns, which fits only if there are as "
     "many tokens as output features. It has one number for each output "
     "feature, so it lies along a row and is added to each row.",
     bias_on_wrong_axis},
    {"bias_not_repeated",
     "The bias is one row and y has one for each token, and Armadillo does "
     "not repeat the row by itself as PyTorch does. y.each_row() += *bias "
     "adds it to each row.",
     bias_not_repeated},
    {"bias_in_every_term",
     "The bias was added with each term of the dot product, and so d_in "
     "times. It is added once, to the finished sum.",
     bias_in_every_term},
    {"first_row_only",
     "The bias was added to the first token only. All tokens go through the "
     "same layer, so each row gets it: y.each_row() stands for all of them.",
     first_row_only},
    {"bias_subtracted",
     "The bias was subtracted. The layer adds it: y = x Wᵀ + b.",
     bias_subtracted},
    {"bias_before_weight",
     "The bias was added to x before the product, which fits only if d_in "
     "equals d_out. It has one number for each output feature and is added "
     "to what the product gives.",
     bias_before_weight},
};

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  bool bias;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} {}, d_in {}, d_out {}, {} bias, seed {}", tokens,
                       tokens == 1 ? "token" : "tokens", d_in, d_out,
                       bias ? "a" : "no", seed);
  }
};

// A square weight hides a missing transpose from the shapes; as many tokens
// as output features hides a bias on the wrong axis.
const std::vector<Probe> probes = {
    {5, 3, 2, false, 61}, {6, 4, 4, false, 62}, {4, 2, 6, true, 63},
    {5, 3, 5, true, 64},  {2, 4, 4, true, 65},  {1, 5, 3, true, 66},
};

void attempt(const LinearForward& linear_forward, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const arma::fmat x =
      generator.uniform(probe.tokens, probe.d_in, -1.0F, 1.0F);
  const arma::fmat weight =
      generator.uniform(probe.d_out, probe.d_in, -1.0F, 1.0F);
  Bias bias;
  if (probe.bias) bias = generator.uniform(1, probe.d_out, -1.0F, 1.0F);

  const arma::fmat y = linear_forward(x, weight, bias);  // (T, d_out)

  outcome.record(
      probe.bias ? "the output with a bias" : "the output without a bias", y,
      attn::token_rows(x));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<LinearForward>(
      student, "linear_forward", probes, attempt,
      {exercise::linear_forward, solution::linear_forward, number_by_number},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(linear_forward)

BOOST_AUTO_TEST_CASE(without_a_bias_a_row_is_a_token_times_the_weight) {
  BOOST_TEST(attn::outputs_agree({"the output without a bias"}));
}

BOOST_AUTO_TEST_CASE(a_bias_is_added_to_each_row) {
  BOOST_TEST(attn::outputs_agree({"the output with a bias"}));
}

BOOST_AUTO_TEST_SUITE_END()
