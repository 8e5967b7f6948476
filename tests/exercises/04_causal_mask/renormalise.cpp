// Grades the exercise renormalise.
#include "04_causal_mask/renormalise_knobs.hpp"
#include "04_causal_mask/renormalise_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::fmat renormalise(const arma::fmat& attn_weights);
}

namespace {

using namespace graded;

// Loops in double, with each sum from the last visible key to the first.
arma::fmat row_after_row(const arma::fmat& attn_weights) {
  arma::fmat result(arma::size(attn_weights), arma::fill::zeros);
  for (std::size_t t = 0; t < attn_weights.n_rows; ++t) {
    double left = 0.0;
    for (std::size_t s = t + 1; s-- > 0;) {
      left += static_cast<double>(attn_weights(t, s));
    }
    for (std::size_t s = 0; s <= t; ++s) {
      result(t, s) =
          static_cast<float>(static_cast<double>(attn_weights(t, s)) / left);
    }
  }
  return result;
}

bool is_hidden(std::size_t t, std::size_t s, std::size_t tokens,
               const Knobs& knobs) {
  return attn::is_reached(lies_on(knobs.side, t, s), t, s, tokens,
                          knobs.reach);
}

// `weights` with `value` in place of what is hidden.
arma::fmat hide(const arma::fmat& weights, const Knobs& knobs, float value) {
  return attn::filled(
      weights,
      [&](std::size_t t, std::size_t s) {
        return is_hidden(t, s, weights.n_rows, knobs);
      },
      value);
}

// What row t is divided by.
float divisor_of(const arma::fmat& weights, const arma::fmat& masked,
                 std::size_t t, Divisor divisor) {
  const auto count = static_cast<float>(masked.n_cols);
  switch (divisor) {
    case Divisor::none:
      return 1.0F;
    case Divisor::all:
      return arma::accu(masked);
    case Divisor::visible_count:
      return static_cast<float>(t + 1);
    case Divisor::count:
      return count;
    case Divisor::mean:
      return arma::accu(masked.row(t)) / count;
    case Divisor::largest:
      return masked.row(t).max();
    case Divisor::length:
      return arma::norm(masked.row(t));
    case Divisor::sum_of_the_future:
      return arma::accu(weights.row(t)) - arma::accu(masked.row(t));
    case Divisor::guarded: {
      const float sum = arma::accu(masked.row(t));
      return sum > 1e-10F ? sum : 1.0F;
    }
    case Divisor::times_sum:
      return 1.0F / arma::accu(masked.row(t));
    case Divisor::root_of_sum:
      return std::sqrt(arma::accu(masked.row(t)));
    default:
      break;
  }
  return arma::accu(masked.row(t));
}

// The sum of a row taken anew for each of its entries.
void divide_by_changing_sums(arma::fmat& weights, const arma::fmat& masked) {
  arma::fmat changing = masked;
  for (std::size_t t = 0; t < weights.n_rows; ++t) {
    for (std::size_t s = 0; s < weights.n_cols; ++s) {
      const float sum = arma::accu(changing.row(t));
      changing(t, s) /= sum;
      weights(t, s) /= sum;
    }
  }
}

// Rows of `result` divided as the knobs say, by what is left in `masked`.
arma::fmat divided(arma::fmat result, const arma::fmat& weights,
                   const arma::fmat& masked, Divisor divisor) {
  if (divisor == Divisor::changing) {
    divide_by_changing_sums(result, masked);
    return result;
  }
  if (divisor == Divisor::columns) {
    const arma::frowvec sums = arma::sum(masked, 0);
    result.each_row() /= sums;
    return result;
  }
  if (divisor == Divisor::sums_of_other_rows) {
    const arma::frowvec sums = arma::sum(masked, 1).t();
    result.each_row() /= sums;
    return result;
  }
  const std::size_t begin = divisor == Divisor::but_first_row ? 1 : 0;
  for (std::size_t t = begin; t < result.n_rows; ++t) {
    result.row(t) /= divisor_of(weights, masked, t, divisor);
  }
  return result;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& weights) {
    const arma::fmat masked =
        hide(weights, knobs, knobs.infinity ? -arma::fdatum::inf : 0.0F);
    switch (knobs.softmax) {
      case Softmax::zeros_too:
        return attn::softmax_by_hand(masked);
      case Softmax::visible:
        return attn::softmax_by_hand(
            hide(weights, knobs, -arma::fdatum::inf));
      case Softmax::after_division:
        return attn::softmax_by_hand(
            divided(masked, weights, masked, knobs.divisor));
      case Softmax::none:
        break;
    }
    return divided(knobs.future_left_in ? weights : masked, weights, masked,
                   knobs.divisor);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "renormalise",
          .tests =
              {
                  {"the_result_has_the_shape_of_the_weights",
                   {"the shape of the result"}},
                  {"the_future_gets_no_weight",
                   {"the weights of the future"}},
                  {"each_row_sums_to_1_again", {"the sums of the rows"}},
                  {"what_is_left_keeps_its_ratios", {"the result"}},
              },
          .solution = solution::renormalise,
          .alternative = row_after_row,
          .model = model,
          .knobs = graded::all_knobs,
      },
      graded::probes(student), graded::attempt);
}
