// Grades the exercise linear_backward.
#include "11_gradients/linear_backward_knobs.hpp"
#include "11_gradients/linear_backward_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/products.hpp"

namespace solution {
exercise::LinearGradients linear_backward(const arma::fmat& grad_y,
                                          const arma::fmat& x,
                                          const arma::fmat& weight);
}

namespace {

using exercise::LinearGradients;
using namespace graded;

// Each number of y by itself, in double.
LinearGradients number_by_number(const arma::fmat& grad_y,
                                 const arma::fmat& x,
                                 const arma::fmat& weight) {
  arma::mat of_x(arma::size(x), arma::fill::zeros);
  arma::mat of_weight(arma::size(weight), arma::fill::zeros);
  arma::rowvec of_bias(weight.n_rows, arma::fill::zeros);
  for (std::size_t j = 0; j < grad_y.n_cols; ++j) {
    for (std::size_t t = 0; t < grad_y.n_rows; ++t) {
      const double slope = grad_y(t, j);
      of_bias(j) += slope;
      for (std::size_t i = 0; i < x.n_cols; ++i) {
        of_x(t, i) += slope * static_cast<double>(weight(j, i));
        of_weight(j, i) += slope * static_cast<double>(x(t, i));
      }
    }
  }
  return {arma::conv_to<arma::fmat>::from(of_x),
          arma::conv_to<arma::fmat>::from(of_weight),
          arma::conv_to<arma::frowvec>::from(of_bias)};
}

arma::fmat of_input(const arma::fmat& grad_y, const arma::fmat& x,
                    const arma::fmat& weight, const Knobs& k) {
  const std::size_t last = weight.n_rows - 1;
  switch (k.input) {
    case Input::through_transpose:
      return attn::not_transposed(grad_y, weight.t(), k.by_loops);
    case Input::reread: {
      const arma::fmat turned = weight.t();
      return grad_y * attn::reread(turned);
    }
    case Input::turned_round:
      return (grad_y * weight).t();
    case Input::forward:
      return x * weight.t();
    case Input::handed_on:
      return grad_y;
    case Input::weight_squared:
      return grad_y * arma::square(weight);
    case Input::without_last:
      return grad_y.head_cols(last) * weight.head_rows(last);
    case Input::first_alone:
      return grad_y.col(0) * weight.row(0);
    case Input::right:
      break;
  }
  return grad_y * weight;
}

// The places of loops that write (i, j) where (j, i) belongs.
void leave_if_not_square(const arma::fmat& weight, bool by_loops) {
  if (by_loops && weight.n_rows != weight.n_cols) {
    attn::read_past_the_end(weight);
  }
}

arma::fmat of_weight(const arma::fmat& grad_y, const arma::fmat& x,
                     const arma::fmat& weight, const Knobs& k) {
  const std::size_t last = x.n_rows - 1;
  const arma::fmat right = grad_y.t() * x;  // (d_out, d_in)
  switch (k.weight) {
    case Weight::turned_round:
      leave_if_not_square(weight, k.by_loops);
      return right.t();
    case Weight::not_transposed:
      return grad_y * x;
    case Weight::reread:
      return attn::reread(right.t());
    case Weight::mean:
      return right / static_cast<float>(x.n_rows);
    case Weight::first_token:
      return grad_y.row(0).t() * x.row(0);
    case Weight::last_token:
      return grad_y.row(last).t() * x.row(last);
    case Weight::without_last:
      return right - grad_y.row(last).t() * x.row(last);
    case Weight::ones:
      return arma::repmat(arma::sum(grad_y, 0).t(), 1, x.n_cols);
    case Weight::gradient_alone:
      return grad_y.t() * grad_y;
    case Weight::lowered:
      return weight - right;
    case Weight::right:
      break;
  }
  return right;
}

arma::frowvec of_bias(const arma::fmat& grad_y, const arma::fmat& x,
                      const Knobs& k) {
  const arma::frowvec right = arma::sum(grad_y, 0);  // (d_out)
  const auto repeated = [&](float number) {
    return arma::frowvec(right.n_elem, arma::fill::value(number));
  };
  const auto tokens = static_cast<float>(grad_y.n_rows);
  switch (k.bias) {
    case Bias::mean:
      return right / tokens;
    case Bias::wrong_axis:
      return arma::sum(grad_y, 1).t();
    case Bias::all:
      return repeated(arma::accu(grad_y));
    case Bias::ones:
      return repeated(1.0F);
    case Bias::tokens:
      return repeated(tokens);
    case Bias::zeros:
      return repeated(0.0F);
    case Bias::empty:
      return {};
    case Bias::input:
      return arma::sum(x, 0);
    case Bias::first_token:
      return grad_y.row(0);
    case Bias::last_token:
      return grad_y.row(grad_y.n_rows - 1);
    case Bias::without_last:
      return right - grad_y.row(grad_y.n_rows - 1);
    case Bias::right:
      break;
  }
  return right;
}

float factor_of(std::size_t tokens, After after) {
  switch (after) {
    case After::mean:
      return 1.0F / static_cast<float>(tokens);
    case After::minus:
      return -1.0F;
    case After::doubled:
      return 2.0F;
    case After::halved:
      return 0.5F;
    case After::nothing:
      break;
  }
  return 1.0F;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& given, const arma::fmat& x,
             const arma::fmat& weight) -> LinearGradients {
    arma::fmat grad_y = given;
    if (k.tokens == Tokens::without_last) {
      grad_y.row(grad_y.n_rows - 1).zeros();
    }
    if (k.tokens == Tokens::without_first) grad_y.row(0).zeros();
    const float factor = factor_of(x.n_rows, k.after);
    return {factor * of_input(grad_y, x, weight, k),
            factor * of_weight(grad_y, x, weight, k),
            factor * of_bias(grad_y, x, k)};
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "linear_backward",
          .tests =
              {
                  {"the_input_gets_its_gradient_back_through_the_weight",
                   {"the gradient of x"}},
                  {"all_tokens_add_to_the_gradient_of_the_weight",
                   {"the gradient of the weight"}},
                  {"all_tokens_add_to_the_gradient_of_the_bias",
                   {"the gradient of the bias"}},
              },
          .solution = solution::linear_backward,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_loops = true; }},
          .forbidden = attention_functions_and(
              {"attn::Linear::backward", "attn::Linear::apply_backward"}),
      },
      graded::probes(student), graded::attempt);
}
