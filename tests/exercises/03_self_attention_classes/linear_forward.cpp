// Grades the exercise linear_forward.
#include "03_self_attention_classes/linear_forward_knobs.hpp"
#include "03_self_attention_classes/linear_forward_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/products.hpp"

namespace solution {
arma::fmat linear_forward(const arma::fmat& x, const arma::fmat& weight,
                          const std::optional<arma::frowvec>& bias);
}

namespace {

using namespace graded;

arma::fmat number_by_number(const arma::fmat& x, const arma::fmat& weight,
                            const Bias& bias) {
  arma::fmat y(x.n_rows, weight.n_rows);
  for (std::size_t t = 0; t < x.n_rows; ++t) {
    for (std::size_t j = 0; j < weight.n_rows; ++j) {
      double sum = bias ? double{(*bias)(j)} : 0.0;
      for (std::size_t i = 0; i < x.n_cols; ++i) {
        sum += double{x(t, i)} * double{weight(j, i)};
      }
      y(t, j) = static_cast<float>(sum);
    }
  }
  return y;
}

arma::fmat product_of(const arma::fmat& x, const arma::fmat& weight,
                      const Knobs& k) {
  switch (k.weight) {
    case Weight::as_it_is:
      return attn::not_transposed(x, weight, k.by_loops);
    case Weight::columns_met:
      return attn::columns_met(x, weight);
    case Weight::rows_multiplied:
      return attn::rows_multiplied(x, weight);
    case Weight::reread:
      return x * attn::reread(weight);
    case Weight::reread_by_rows:
      return x * attn::reread_by_rows(weight);
    case Weight::on_the_left:
      return weight * x;
    case Weight::transposed:
      break;
  }
  return x * weight.t();
}

arma::fmat on_wrong_axis(arma::fmat y, const arma::frowvec& bias,
                         const Knobs& k) {
  if (k.one_token_a_column) {
    arma::fmat turned = y.t();
    turned.each_row() += bias;
    return turned.t();
  }
  if (!k.by_loops) {
    y.each_col() += bias.t();
    return y;
  }
  for (std::size_t t = 0; t < y.n_rows; ++t) y.row(t) += bias(t);
  return y;
}

// What is added to each row.
arma::frowvec row_of(const arma::frowvec& bias, std::size_t d_in, Use use) {
  switch (use) {
    case Use::every_term:
      return static_cast<float>(d_in) * bias;
    case Use::twice:
      return 2.0F * bias;
    case Use::subtracted:
      return -bias;
    case Use::its_sum:
      return {bias.n_elem, arma::fill::value(arma::accu(bias))};
    case Use::its_first:
      return {bias.n_elem, arma::fill::value(bias(0))};
    case Use::without_last: {
      arma::frowvec left = bias;
      left(left.n_elem - 1) = 0.0F;
      return left;
    }
    default:
      return bias;
  }
}

arma::fmat with_bias(arma::fmat y, const arma::frowvec& bias,
                     std::size_t d_in, const Knobs& k) {
  switch (k.use) {
    case Use::forgotten:
    case Use::before_weight:
      break;
    case Use::wrong_axis:
      return on_wrong_axis(y, bias, k);
    case Use::row_to_columns:
      y.each_col() += bias;
      break;
    case Use::not_repeated:
      return y + bias;
    case Use::first_row:
      y.row(0) += bias;
      break;
    case Use::last_row:
      y.row(y.n_rows - 1) += bias;
      break;
    case Use::multiplied:
      y.each_row() %= bias;
      break;
    case Use::alone:
      y.each_row() = bias;
      break;
    default:
      y.each_row() += row_of(bias, d_in, k.use);
  }
  return y;
}

bool has_bias(const Bias& bias, Asked asked) {
  switch (asked) {
    case Asked::value:
      return !bias.value().is_empty();
    case Asked::first_number:
      return bias && (*bias)(0) != 0.0F;
    case Asked::sum:
      return bias && arma::accu(*bias) != 0.0F;
    case Asked::any_zero:
      return bias && arma::all(*bias);
    case Asked::right:
      break;
  }
  return bias.has_value();
}

arma::fmat after_of(arma::fmat y, std::size_t d_in, After after) {
  switch (after) {
    case After::scaled:
      return y / attn::root_of(d_in);
    case After::mean:
      return y / static_cast<float>(d_in);
    case After::relu:
      return arma::clamp(y, 0.0F, arma::Datum<float>::inf);
    case After::softmax:
      return attn::softmax_by_hand(y);
    case After::nothing:
      break;
  }
  return y;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& x, const arma::fmat& weight,
             const Bias& bias) -> arma::fmat {
    arma::fmat tokens = with_features(x, k.features);
    const bool with = has_bias(bias, k.asked);
    if (with && k.use == Use::before_weight) tokens.each_row() += *bias;
    arma::fmat y = product_of(tokens, weight, k);
    if (k.d_in_outputs && x.n_cols > weight.n_rows) {
      return {1, 1, arma::fill::value(weight(weight.n_rows, 0))};
    }
    if (with) y = with_bias(y, *bias, x.n_cols, k);
    y = after_of(y, x.n_cols, k.after);
    y = with_rows(y, k.rows);
    if (k.d_in_outputs) y = arma::fmat(y.head_cols(x.n_cols));
    if (k.one_token_a_column) return y.t();
    return y;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "linear_forward",
          .tests =
              {
                  {"without_a_bias_a_row_is_a_token_times_the_weight",
                   {"the output without a bias"}},
                  {"a_bias_is_added_to_each_row", {"the output with a bias"}},
              },
          .solution = solution::linear_forward,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_loops = true; }},
          .forbidden = attention_functions_and(
              {"attn::Linear::forward", "attn::Linear::apply"}),
      },
      graded::probes(student), graded::attempt);
}
