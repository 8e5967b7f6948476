#include "narration/curves/plot.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

constexpr int most_decimals = 9;  // tell any two floats apart
constexpr std::size_t most_gaps_named = 3;

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

// "step 40", "steps 60 to 400".
std::string places_text(const Plot& plot, std::size_t first,
                        std::size_t last) {
  const std::string& counted = plot.curves.horizontal;
  if (first == last) return fmt::format("{} {}", counted, plot.place(first));
  return fmt::format("{}s {} to {}", counted, plot.place(first),
                     plot.place(last));
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
    return fmt::format(" {} is {} at {}.{}", name, number(places[0]),
                       places_text(plot, places[0], places[0]), is_none);
  }
  const std::size_t lowest = lowest_place(plot, curve, places);
  if (std::all_of(places.begin(), places.end(), [&](std::size_t i) {
        return number(i) == number(places[0]);
      })) {
    return fmt::format(" {} stays at {}.{}", name, number(places[0]),
                       is_none);
  }
  return fmt::format(" {} goes from {} to {}; its lowest is {}, at {}.{}",
                     name, number(places.front()), number(places.back()),
                     number(lowest), places_text(plot, lowest, lowest),
                     is_none);
}

}  // namespace

std::string PlotDigits::text(double number) const {
  if (!with_exponent || !std::isfinite(number)) {
    return fixed_text(number, decimals);
  }
  return fmt::format("{:.{}e}", number, decimals);
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
  std::string text = fmt::format("A plot of {} by {}, from {} to {}.",
                                 plot.curves.vertical, plot.curves.horizontal,
                                 plot.place(0), plot.place(plot.size() - 1));
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
      gaps.push_back(kind(begin) + " at " +
                     places_text(plot, begin, end - 1));
    }
    begin = end;
  }
  if (gaps.size() > most_gaps_named) {
    gaps.resize(most_gaps_named);
    gaps.emplace_back("and so on");
  }
  return fmt::format("{}", fmt::join(gaps, ", "));
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
