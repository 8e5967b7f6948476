/// What a plot of curves shows, whatever draws it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// Digits by which the numbers of a plot are told apart.
struct PlotDigits {
  int decimals = 4;
  bool with_exponent = false;

  std::string text(double number) const;
};

/// How many decimals tell the places of curves: 0 of steps, 1 of -3, -2.9 ...
int place_decimals(const Curves& curves);

/// Curves with their numbers. The document must outlive it.
struct Plot {
  const Curves& curves;
  std::vector<const Result*> results;
  bool has_numbers = false;  // that are finite
  double lowest = 0.0;  // of these
  double highest = 0.0;
  PlotDigits digits = {};

  /// How many places there are on the horizontal axis.
  std::size_t size() const { return results[0]->values.values().size(); }

  float at(std::size_t curve, std::size_t i) const {
    return results[curve]->values.values()[i];
  }

  /// Where number i stands: at 40.
  double place(std::size_t i) const {
    return curves.first + static_cast<double>(i) * curves.step;
  }

  double last_place() const { return place(size() - 1); }

  /// "40", "-2.9".
  std::string place_text(std::size_t i) const;
};

/// With `precision` decimals, and more where the lowest and the highest
/// number would look the same, or like 0.
Plot plot_of(const Document& document, const Curves& curves, int precision);

/// "sgd.losses, adamw.losses: loss by step".
std::string plot_title(const Plot& plot);

/// What the plot shows, for those who do not see it: where each curve begins
/// and ends, and where it is lowest.
std::string plot_description(const Plot& plot);

/// Where a curve is no number: "inf at step 40, nan from step 60 to 400", or
/// nothing.
std::string plot_gaps(const Plot& plot, std::size_t curve);

/// The same of all curves, with the name of each.
std::vector<std::string> plot_gap_notes(const Plot& plot);

}  // namespace attn
