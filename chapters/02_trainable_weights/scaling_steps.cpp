#include "chapters/02_trainable_weights/scaling_steps.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

#include "attention/generator.hpp"
#include "attention/softmax.hpp"
#include "chapter/anew.hpp"

namespace attn {
namespace {

constexpr std::size_t drawn_rows = 64;  // queries, and keys

// Statistics, and what was summed for them.
struct Spreads {
  arma::fmat scaling;  // (widths, 4)
  arma::fmat sums;  // (widths, 3)
};

double sum_of_largest(const arma::fmat& weights) {
  return arma::accu(arma::conv_to<arma::mat>::from(arma::max(weights, 1)));
}

// Squared distances to the mean, and the largest weight of each row.
arma::frowvec sums_of(const arma::fmat& scores, const arma::fmat& scaled) {
  const arma::mat wide = arma::conv_to<arma::mat>::from(scores);
  const arma::rowvec sums = {
      arma::accu(arma::square(wide - arma::mean(arma::vectorise(wide)))),
      sum_of_largest(softmax_rows(scores)),
      sum_of_largest(softmax_rows(scaled))};
  return arma::conv_to<arma::frowvec>::from(sums);
}

// Scores of random queries and keys of growing width, plain and scaled: their
// spreads, and then the mean of the largest weights.
Spreads spreads_of(const std::vector<std::size_t>& widths,
                   Generator generator) {
  const float unit = std::sqrt(3.0F);  // U(-sqrt 3, sqrt 3) has variance 1
  arma::fmat sums(widths.size(), 3);
  // quote scaling
  arma::fmat scaling(widths.size(), 4);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t d_k = widths[i];
    const arma::fmat q = generator.uniform(64, d_k, -unit, unit);
    const arma::fmat k = generator.uniform(64, d_k, -unit, unit);
    const arma::fmat scores = q * k.t();  // (64, 64)
    const arma::fmat scaled = scores / std::sqrt(static_cast<float>(d_k));
    scaling(i, 0) = arma::stddev(arma::vectorise(scores));
    scaling(i, 1) = arma::stddev(arma::vectorise(scaled));
    scaling(i, 2) = arma::mean(arma::max(softmax_rows(scores), 1));
    scaling(i, 3) = arma::mean(arma::max(softmax_rows(scaled), 1));
    sums.row(i) = sums_of(scores, scaled);  // to explain these numbers
  }
  // end quote
  return {scaling, sums};
}

Operation how_it_spreads(std::uint64_t seed,
                         const std::vector<std::size_t>& widths,
                         const arma::fmat& sums) {
  const arma::fvec rows = arma::conv_to<arma::fvec>::from(widths);
  return score_statistics({seed, drawn_rows, rows, arma::fvec(sums.col(0)),
                           arma::fvec(sums.col(1)), arma::fvec(sums.col(2))});
}

}  // namespace

void show_scaling(Lesson& lesson) {
  const std::vector<std::size_t> widths = {2, 8, 32, 128, 512};
  const std::uint64_t seed = lesson.seed_for("scaling", 123);
  const auto [scaling, sums] = spreads_of(widths, Generator(seed));
  std::vector<std::string> rows;
  for (const std::size_t width : widths) {
    rows.push_back(fmt::format("d_k {}", width));
  }
  const std::size_t last = widths.size() - 1;
  // The numbers' own variance of 64 draws makes the standard error of a
  // spread 0.056 at d_k 2, and less at larger ones; seven of them are
  // allowed.
  const bool near_one = arma::all(arma::abs(scaling.col(1) - 1.0F) < 0.4F);
  lesson.section("Why divide by sqrt(d_k)");
  lesson.step("scaling", "Wide dot products are large")
      .text(fmt::format(
          "An experiment, apart from your sentence: 64 queries and 64 keys "
          "of random numbers with variance 1. A dot product adds d_k such "
          "terms, so its spread grows with sqrt(d_k): at d_k {} it is "
          "{:.1f}. The softmax of such scores puts {:.0f} % on one key of "
          "64, and where one weight is nearly 1 hardly anything is left for "
          "training to adjust. Divided by sqrt(d_k), the spread stays near "
          "1, whatever the width.",
          widths[last], scaling(last, 0), 100.0F * scaling(last, 2)))
      .formula("var(q · k) = d_k, so var(q · k / sqrt(d_k)) = 1")
      .code("scaling", "scaling_steps.cpp")
      .result(
          scaling,
          {rows, {"spread", "spread, scaled", "top weight", "top, scaled"}})
      .computed_by(how_it_spreads(seed, widths, sums))
      .check("unscaled, the spread grows with every row",
             arma::all(arma::diff(scaling.col(0)) > 0.0F),
             anew::column_grows(0))
      .check("scaled, the spread stays within 0.4 of 1", near_one,
             anew::column_lies_within(1, 0.6, 1.4))
      .check("unscaled, the largest weight at the widest is above 0.75",
             scaling(last, 2) > 0.75F, anew::last_lies_within(2, 0.75, 1.0));
}

}  // namespace attn
