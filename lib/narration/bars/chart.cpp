#include "narration/bars/chart.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "narration/layout/labels.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/layout/series.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr std::size_t widest_bar_name = 20;

double largest_finite(const Result& result) {
  double largest = 0.0;
  for (std::size_t i = 0; i < result.values.columns(); ++i) {
    const double number = result.number(0, 0, i);
    if (std::isfinite(number)) largest = std::max(largest, number);
  }
  return largest;
}

// "0.5721, at forward".
std::string bar_text(const BarChart& chart, std::size_t result,
                     std::size_t i) {
  return fmt::format("{}, at {}", chart.number(result, i),
                     chart.label(i, SIZE_MAX));
}

// "nan at pizza, inf at you", or nothing.
std::string no_bars(const BarChart& chart, std::size_t result) {
  std::vector<std::string> remarks;
  for (std::size_t i = 0; i < chart.size(); ++i) {
    if (std::isfinite(chart.at(result, i))) continue;
    remarks.push_back(fmt::format("{} at {}", chart.number(result, i),
                                  chart.label(i, SIZE_MAX)));
  }
  return first_few(std::move(remarks));
}

// Of digits that are equal the first is the longest or the shortest, on each
// machine.
std::string bars_sentence(const BarChart& chart, std::size_t result) {
  const std::string& name = chart.results[result]->name;
  const std::string others = no_bars(chart, result);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < chart.size(); ++i) {
    if (std::isfinite(chart.at(result, i))) places.push_back(i);
  }
  if (places.empty()) return fmt::format(" {} is {}.", name, others);
  const auto is_below = [&](std::size_t a, std::size_t b) {
    return std::stod(chart.number(result, a)) <
           std::stod(chart.number(result, b));
  };
  const std::size_t least =
      *std::min_element(places.begin(), places.end(), is_below);
  const std::size_t most =
      *std::max_element(places.begin(), places.end(), is_below);
  std::string text =
      is_below(least, most)
          ? fmt::format(" The longest of {} is {}; the shortest is {}.", name,
                        bar_text(chart, result, most),
                        bar_text(chart, result, least))
          : fmt::format(" Each of {} is {}.", name,
                        chart.number(result, least));
  return others.empty() ? text : text + " It is " + others + ".";
}

// How much of the result is as long as a weight of 1: so many draws of
// counts, nothing of other numbers.
double whole_of(const Document& document, const Result& result) {
  if (result.role == Role::weights) return 1.0;
  for (const Step& step : document.steps) {
    if (!step.result || &*step.result != &result || !step.operation) continue;
    const auto draws = step.operation->parameters.find("draws");
    if (draws != step.operation->parameters.end()) return draws->second;
  }
  return 0.0;
}

// Probabilities are compared with each other, and with how often each came.
void share_scale_of_weights(const Document& document, BarChart& chart) {
  double longest = 0.0;
  std::vector<double> wholes;
  for (std::size_t i = 0; i < chart.results.size(); ++i) {
    wholes.push_back(whole_of(document, *chart.results[i]));
    if (wholes[i] == 0.0) continue;
    longest = std::max(longest, chart.longest[i] / wholes[i]);
  }
  for (std::size_t i = 0; i < chart.results.size(); ++i) {
    if (wholes[i] > 0.0) chart.longest[i] = longest * wholes[i];
  }
}

}  // namespace

double BarChart::share(std::size_t result, std::size_t i) const {
  const double number = at(result, i);
  const bool has_bar = std::isfinite(number) && number > 0.0;
  return has_bar ? number / longest[result] : 0.0;
}

std::string BarChart::number(std::size_t result, std::size_t i) const {
  return fixed_text(at(result, i), decimals[result]);
}

std::string BarChart::label(std::optional<std::size_t> i,
                            std::size_t widest) const {
  const AxisLabels& labels = results[0]->labels.columns;
  if (!i) return "…";
  return *i < labels.size() ? distinct_label(labels, *i, widest)
                            : std::to_string(*i);
}

std::string BarChart::legend(std::size_t result) const {
  return fmt::format("{}, 0 to {}",
                     shorten(visible(results[result]->name), widest_bar_name),
                     fixed_text(longest[result], decimals[result]));
}

BarChart bar_chart_of(const Document& document,
                      const std::vector<std::string>& results, int precision,
                      const Fold& fold) {
  BarChart chart;
  for (const std::string& name : results) {
    const Result& result = document.result(name);
    chart.results.push_back(&result);
    chart.longest.push_back(largest_finite(result));
    chart.decimals.push_back(decimals_for(result.values, precision));
  }
  share_scale_of_weights(document, chart);
  chart.places = shown_indices(chart.size(), fold);
  return chart;
}

std::string bars_title(const BarChart& chart) {
  std::vector<std::string> names;
  for (const Result* result : chart.results) names.push_back(result->name);
  return fmt::format("{} as bars", fmt::join(names, ", "));
}

std::string bars_description(const BarChart& chart) {
  std::string text =
      chart.has_several()
          ? fmt::format(
                "{} groups of {} bars; weights and counts of "
                "draws share a scale, other results have their "
                "own.",
                chart.size(), chart.results.size())
          : fmt::format("{} bars.", chart.size());
  for (std::size_t result = 0; result < chart.results.size(); ++result) {
    text += bars_sentence(chart, result);
  }
  return text;
}

}  // namespace attn
