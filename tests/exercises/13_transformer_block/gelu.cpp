// Grades the exercise gelu.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "13_transformer_block/gelu_knobs.hpp"
#include "13_transformer_block/gelu_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fmat gelu(const arma::fmat& x);
}

namespace {

using namespace graded;

// The share of x that goes through is a sigmoid, here in double.
arma::fmat share_by_share(const arma::fmat& x) {
  arma::fmat y(arma::size(x));
  for (std::size_t i = 0; i < x.n_elem; ++i) {
    const double number = x(i);
    const double inner = std::sqrt(2.0 / std::numbers::pi) * number *
                         (1.0 + 0.044715 * number * number);
    y(i) = static_cast<float>(number / (1.0 + std::exp(-2.0 * inner)));
  }
  return y;
}

float cube_of(float x, Cube cube) {
  constexpr float factor = 0.044715F;
  switch (cube) {
    case Cube::none:
      return 0.0F;
    case Cube::square:
      return factor * x * x;
    case Cube::first_power:
      return factor * x;
    case Cube::without_factor:
      return x * x * x;
    case Cube::ten_times:
      return 10.0F * factor * x * x * x;
    case Cube::a_tenth:
      return 0.1F * factor * x * x * x;
    case Cube::factor_cubed:
      return factor * x * factor * x * factor * x;
    case Cube::subtracted:
      return -factor * x * x * x;
    case Cube::alone:
    case Cube::right:
      break;
  }
  return factor * x * x * x;
}

float inner_of(float x, const Knobs& k) {
  constexpr float pi = std::numbers::pi_v<float>;
  const float right = std::sqrt(2.0F / pi);
  const float first = k.cube == Cube::alone ? 0.0F : x;
  const float cube = cube_of(x, k.cube);
  const float sum = first + cube;
  switch (k.root) {
    case Root::none:
      return sum;
    case Root::two_over_pi:
      return 2.0F / pi * sum;
    case Root::pi_over_two:
      return std::sqrt(pi / 2.0F) * sum;
    case Root::root_of_2:
      return std::sqrt(2.0F) * sum;
    case Root::root_of_pi:
      return 2.0F / std::sqrt(pi) * sum;
    case Root::of_2_alone:
      return std::sqrt(2.0F) / pi * sum;
    case Root::on_x_alone:
      return right * first + cube;
    case Root::on_cube_alone:
      return first + right * cube;
    case Root::right:
      break;
  }
  return right * sum;
}

float sigmoid(float x) {
  return 1.0F / (1.0F + std::exp(-x));
}

// Of -1 to 1, as a tanh: a share of x, doubled and less 1.
float bend_of(float x, const Knobs& k) {
  const float inner = inner_of(x, k);
  switch (k.bend) {
    case Bend::erf:
      return std::erf(x / std::numbers::sqrt2_v<float>);
    case Bend::erf_of_inner:
      return std::erf(inner);
    case Bend::sigmoid:
      return 2.0F * sigmoid(inner) - 1.0F;
    case Bend::sigmoid_1702:
      return 2.0F * sigmoid(1.702F * x) - 1.0F;
    case Bend::silu:
      return 2.0F * sigmoid(x) - 1.0F;
    case Bend::relu:
      return x < 0.0F ? -1.0F : 1.0F;
    case Bend::exponentials: {
      const float up = std::exp(inner);
      const float down = std::exp(-inner);
      return (up - down) / (up + down);
    }
    case Bend::exponential_up: {
      const float up = std::exp(2.0F * inner);
      return (up - 1.0F) / (up + 1.0F);
    }
    case Bend::tangent:
      return std::tan(inner);
    case Bend::tanh:
      break;
  }
  return std::tanh(inner);
}

float gelu_of(float x, const Knobs& k) {
  const float bend = bend_of(x, k);
  switch (k.around) {
    case Around::no_half:
      return x * (1.0F + bend);
    case Around::no_one:
      return 0.5F * x * bend;
    case Around::no_x:
      return 0.5F * (1.0F + bend);
    case Around::minus:
      return 0.5F * x * (1.0F - bend);
    case Around::bend_alone:
      return bend;
    case Around::tanh_of_x:
      return std::tanh(x);
    case Around::sum:
      return 0.5F * x + bend;
    case Around::whole_numbers:
      return 0.0F;
    case Around::quarter:
      return 0.25F * x * (1.0F + bend);
    case Around::cut_off:
      return std::max(0.0F, 0.5F * x * (1.0F + bend));
    case Around::right:
      break;
  }
  return 0.5F * x * (1.0F + bend);
}

arma::fmat gelu_of(const arma::fmat& x, const Knobs& k) {
  arma::fmat y = x;
  y.transform([&](float number) { return gelu_of(number, k); });
  return y;
}

// Rows as long as there are rows: loops leave x or end early.
arma::fmat of_square(const arma::fmat& y) {
  arma::fmat left(arma::size(y), arma::fill::zeros);
  if (y.n_rows > y.n_cols) left(0, y.n_cols) = 0.0F;
  left.head_cols(y.n_rows) = y.head_cols(y.n_rows);
  return left;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& x) -> arma::fmat {
    if (k.after == After::matrix_product) {
      Knobs share = k;
      share.around = Around::no_x;
      return x * gelu_of(x, share);
    }
    arma::fmat y = gelu_of(x, k);
    if (k.after == After::twice) y = gelu_of(y, k);
    if (k.square) y = of_square(y);
    y = with_rows(y, k.rows);
    if (k.after == After::turned_round) return y.t();
    return y;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "gelu",
          .tests =
              {
                  {"the_output_has_the_shape_of_x",
                   {"the shape of the output"}},
                  {"each_number_is_bent_as_the_formula_says", {"the GELU"}},
                  {"large_numbers_overflow_nothing",
                   {"the GELU of large numbers"}},
              },
          .solution = solution::gelu,
          .alternative = share_by_share,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions_and(
              {"attn::gelu", "attn::gelu_tanh", "attn::gelu_backward",
               "attn::gelu_tanh_slope", "attn::FeedForward"}),
      },
      graded::probes(student), graded::attempt);
}
