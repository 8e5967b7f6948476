#include "narration/curves/plot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "narration/layout/number_text.hpp"
#include "narration/layout/series.hpp"

namespace attn {
namespace {

constexpr int most_decimals = 9;  // tell any two floats apart
// A place may be told as another that is as near as a part of a step.
constexpr double places_within_a_step = 100.0;

void add_range(Plot& plot) {
  for (std::size_t curve = 0; curve < plot.results.size(); ++curve) {
    for (std::size_t i = 0; i < plot.size(); ++i) {
      const double number = plot.at(curve, i);
      if (!std::isfinite(number)) continue;
      plot.lowest = plot.has_numbers ? std::min(plot.lowest, number) : number;
      plot.highest =
          plot.has_numbers ? std::max(plot.highest, number) : number;
      plot.has_numbers = true;
    }
  }
}

// Whether digits show the ends of the range as what they are.
bool tell(const PlotDigits& digits, double lowest, double highest) {
  const std::string low = digits.text(lowest);
  const std::string high = digits.text(highest);
  if (lowest != highest) return low != high;
  return lowest == 0.0 || std::stod(low) != 0.0;
}

PlotDigits digits_for(const Plot& plot, int precision) {
  PlotDigits digits{precision, false};
  for (const bool with_exponent : {false, true}) {
    digits.with_exponent = with_exponent;
    for (digits.decimals = precision; digits.decimals <= most_decimals;
         ++digits.decimals) {
      if (tell(digits, plot.lowest, plot.highest)) return digits;
    }
  }
  return digits;
}

// "at step 40", "from x 1.5 to 2".
std::string at_places(const Plot& plot, std::size_t first, std::size_t last) {
  const std::string& axis = plot.curves.horizontal;
  if (first == last) {
    return fmt::format("at {} {}", axis, plot.place_text(first));
  }
  return fmt::format("from {} {} to {}", axis, plot.place_text(first),
                     plot.place_text(last));
}

// The places whose numbers are finite.
std::vector<std::size_t> finite_places(const Plot& plot, std::size_t curve) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < plot.size(); ++i) {
    if (std::isfinite(plot.at(curve, i))) places.push_back(i);
  }
  return places;
}

// Of digits that are equal the first is the lowest, on each machine.
std::size_t lowest_place(const Plot& plot, std::size_t curve,
                         const std::vector<std::size_t>& places) {
  const auto shown = [&](std::size_t i) {
    return std::stod(plot.digits.text(plot.at(curve, i)));
  };
  return *std::min_element(
      places.begin(), places.end(),
      [&](std::size_t a, std::size_t b) { return shown(a) < shown(b); });
}

std::string curve_sentence(const Plot& plot, std::size_t curve) {
  const std::string& name = plot.results[curve]->name;
  const std::vector<std::size_t> places = finite_places(plot, curve);
  const std::string gaps = plot_gaps(plot, curve);
  const std::string is_none = gaps.empty() ? "" : " It is " + gaps + ".";
  if (places.empty()) return fmt::format(" {} is {}.", name, gaps);
  const auto number = [&](std::size_t i) {
    return plot.digits.text(plot.at(curve, i));
  };
  if (places.size() == 1) {
    return fmt::format(" {} is {} {}.{}", name, number(places[0]),
                       at_places(plot, places[0], places[0]), is_none);
  }
  const std::size_t lowest = lowest_place(plot, curve, places);
  if (std::all_of(places.begin(), places.end(), [&](std::size_t i) {
        return number(i) == number(places[0]);
      })) {
    return fmt::format(" {} stays at {}.{}", name, number(places[0]),
                       is_none);
  }
  return fmt::format(" {} goes from {} to {}; its lowest is {}, {}.{}", name,
                     number(places.front()), number(places.back()),
                     number(lowest), at_places(plot, lowest, lowest),
                     is_none);
}

}  // namespace

std::string PlotDigits::text(double number) const {
  if (!with_exponent || !std::isfinite(number)) {
    return fixed_text(number, decimals);
  }
  return fmt::format("{:.{}e}", number, decimals);
}

int place_decimals(const Curves& curves) {
  const auto is_told = [&](double number, int decimals) {
    return std::abs(rounded(number, decimals) - number) <=
           curves.step / places_within_a_step;
  };
  int decimals = 0;
  while (decimals < most_decimals && !(is_told(curves.first, decimals) &&
                                       is_told(curves.step, decimals))) {
    ++decimals;
  }
  return decimals;
}

std::string Plot::place_text(std::size_t i) const {
  return short_text(place(i), place_decimals(curves));
}

Plot plot_of(const Document& document, const Curves& curves, int precision) {
  Plot plot{curves, {}};
  for (const std::string& name : curves.results) {
    plot.results.push_back(&document.result(name));
  }
  add_range(plot);
  plot.digits = digits_for(plot, precision);
  return plot;
}

std::string plot_title(const Plot& plot) {
  return fmt::format("{}: {} by {}", fmt::join(plot.curves.results, ", "),
                     plot.curves.vertical, plot.curves.horizontal);
}

std::string plot_description(const Plot& plot) {
  std::string text =
      fmt::format("A plot of {} by {}, from {} to {}.", plot.curves.vertical,
                  plot.curves.horizontal, plot.place_text(0),
                  plot.place_text(plot.size() - 1));
  for (std::size_t curve = 0; curve < plot.results.size(); ++curve) {
    text += curve_sentence(plot, curve);
  }
  return text;
}

std::string plot_gaps(const Plot& plot, std::size_t curve) {
  const auto kind = [&](std::size_t i) {
    const float number = plot.at(curve, i);
    return std::isfinite(number) ? "" : fixed_text(number, 0);
  };
  std::vector<std::string> gaps;
  for (std::size_t begin = 0; begin < plot.size();) {
    std::size_t end = begin + 1;
    while (end < plot.size() && kind(end) == kind(begin)) ++end;
    if (!kind(begin).empty()) {
      gaps.push_back(kind(begin) + " " + at_places(plot, begin, end - 1));
    }
    begin = end;
  }
  return first_few(std::move(gaps));
}

std::vector<std::string> plot_gap_notes(const Plot& plot) {
  std::vector<std::string> notes;
  for (std::size_t curve = 0; curve < plot.results.size(); ++curve) {
    const std::string gaps = plot_gaps(plot, curve);
    if (gaps.empty()) continue;
    notes.push_back(
        fmt::format("{} is {}.", plot.results[curve]->name, gaps));
  }
  return notes;
}

}  // namespace attn
