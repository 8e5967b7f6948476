/// What bars show, whatever draws them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"

namespace attn {

/// Results as bars: under each label one bar of each result. The document
/// must outlive it.
struct BarChart {
  std::vector<const Result*> results;
  // Of each the number of its longest bar, 0 if it has none: its largest; of
  // weights the largest of all weights, of counts of n draws n times that.
  std::vector<double> longest;
  std::vector<int> decimals;  // of each
  // Which labels have bars; nothing in the middle of those that are folded.
  std::vector<std::optional<std::size_t>> places;

  bool has_several() const { return results.size() > 1; }

  std::size_t size() const { return results[0]->values.values().size(); }

  double at(std::size_t result, std::size_t i) const {
    return results[result]->number(0, 0, i);
  }

  /// The length of a bar, from 0 to 1, the length of its result's longest.
  double share(std::size_t result, std::size_t i) const;

  /// The number beside a bar: "0.5721", "582", "-inf".
  std::string number(std::size_t result, std::size_t i) const;

  /// The label of a place, told apart from others in so many cells; of a
  /// result without labels the place's number, from 0.
  std::string label(std::optional<std::size_t> i, std::size_t widest) const;

  /// What a legend says of a result: "probas, 0 to 0.5721", the ends of its
  /// scale, with the name shortened.
  std::string legend(std::size_t result) const;
};

constexpr std::size_t widest_bar_label = 14;

BarChart bar_chart_of(const Document& document,
                      const std::vector<std::string>& results, int precision,
                      const Fold& fold = {});

/// "probas, hot_probas as bars".
std::string bars_title(const BarChart& chart);

/// What the bars show, for those who do not see them: the longest and the
/// shortest of each result, and what is no number.
std::string bars_description(const BarChart& chart);

}  // namespace attn
