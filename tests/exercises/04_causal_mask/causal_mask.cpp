// Grades the exercise causal_mask.
#include <cstdlib>
#include <limits>

#include "04_causal_mask/causal_mask_knobs.hpp"
#include "04_causal_mask/causal_mask_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::umat causal_mask(std::size_t num_tokens);
}

namespace {

using namespace graded;

// Everything but the diagonal and what is below it.
arma::umat what_is_left_of_ones(std::size_t num_tokens) {
  const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  return ones - arma::trimatl(ones);
}

// How far key s lies on the side that is hidden from query t.
long distance(long t, long s, long tokens, Side side) {
  switch (side) {
    case Side::before:
      return t - s;
    case Side::both:
      return std::abs(s - t);
    case Side::rows_reversed:
      return s + t - (tokens - 1);
    case Side::columns_reversed:
      return tokens - 1 - s - t;
    case Side::itself:
    case Side::everywhere:
    case Side::nowhere:
    case Side::after:
      break;
  }
  return s - t;
}

bool is_hidden(long t, long s, long tokens, const Knobs& knobs) {
  if (knobs.side == Side::everywhere) return true;
  if (knobs.side == Side::nowhere) return false;
  if (knobs.side == Side::itself) return s == t;
  const long far = distance(t, s, tokens, knobs.side);
  switch (knobs.reach) {
    case Reach::nearest_only:
      return far == knobs.first;
    case Reach::but_last_column:
      return far >= knobs.first && s < tokens - 1;
    case Reach::but_first_row:
      return far >= knobs.first && t > 0;
    case Reach::first_row_alone:
      return far >= knobs.first && t == 0;
    case Reach::all:
      break;
  }
  return far >= knobs.first;
}

arma::uword entry(long t, long s, long tokens, const Knobs& knobs) {
  const bool hidden = is_hidden(t, s, tokens, knobs);
  switch (knobs.mark) {
    case Mark::exchanged:
      return hidden ? 0 : 1;
    case Mark::distance:
      return hidden ? static_cast<arma::uword>(std::abs(s - t)) : 0;
    case Mark::minus_one:
      return hidden ? std::numeric_limits<arma::uword>::max() : 0;
    case Mark::one:
      break;
  }
  return hidden ? 1 : 0;
}

arma::umat empty_mask(std::size_t num_tokens, Size size) {
  switch (size) {
    case Size::one_more:
      return arma::umat(num_tokens + 1, num_tokens + 1);
    case Size::one_less:
      return arma::umat(num_tokens - 1, num_tokens - 1);
    case Size::six:
      return arma::umat(6, 6);
    case Size::one_row:
      return arma::umat(1, num_tokens);
    case Size::one_column:
      return arma::umat(num_tokens, 1);
    case Size::tokens:
      break;
  }
  return arma::umat(num_tokens, num_tokens);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](std::size_t num_tokens) {
    if (knobs.throws_for_one) {
      const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
      const arma::umat above = arma::trimatu(ones, 1);
    }
    arma::umat mask = empty_mask(num_tokens, knobs.size);
    for (std::size_t t = 0; t < mask.n_rows; ++t) {
      for (std::size_t s = 0; s < mask.n_cols; ++s) {
        mask(t, s) = entry(
            static_cast<long>(t), static_cast<long>(s),
            static_cast<long>(std::max(mask.n_rows, mask.n_cols)), knobs);
      }
    }
    return mask;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "causal_mask",
          .tests =
              {
                  {"the_mask_has_a_row_and_a_column_for_each_token",
                   {"the shape of the mask"}},
                  {"the_mask_is_1_for_the_future_and_0_elsewhere",
                   {"the mask"}},
              },
          .solution = solution::causal_mask,
          .alternative = what_is_left_of_ones,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions_and({"attn::causal_mask"}),
      },
      graded::probes(student), graded::attempt);
}
