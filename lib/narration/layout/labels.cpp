#include "narration/layout/labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "narration/document/result_name.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

// "the" and 5, of "the (5)".
struct PlacedLabel {
  std::string_view label;
  std::size_t place;  // from 1
};

std::optional<PlacedLabel> placed_label_in(std::string_view text) {
  const std::size_t open = text.rfind(" (");
  if (open == text.npos || text.back() != ')') return std::nullopt;
  const auto place = index_in(text.substr(open + 2, text.size() - open - 3));
  if (!place) return std::nullopt;
  return PlacedLabel{text.substr(0, open), *place};
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

std::string place_text(const AxisLabels& labels, std::size_t index) {
  return fmt::format(" ({})", labels.first() + index + 1);
}

// Whether another label looks the same once both are shortened.
bool looks_like_another(const AxisLabels& labels, std::size_t index,
                        const std::string& shown, std::size_t widest) {
  const std::vector<std::string>& whole = labels.whole();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i != labels.first() + index &&
        shorten(visible(whole[i]), widest) == shown) {
      return true;
    }
  }
  return false;
}

bool is_label(const std::string& label, std::string_view text) {
  return label == text || visible(label) == text;
}

}  // namespace

std::string label_place(const AxisLabels& labels, std::size_t index) {
  const std::string& label = labels.at(index);
  const std::vector<std::string>& whole = labels.whole();
  const bool is_told_apart =
      !is_digits(label) && !placed_label_in(label) &&
      std::count(whole.begin(), whole.end(), label) == 1;
  return is_told_apart ? "" : place_text(labels, index);
}

std::string distinct_label(const AxisLabels& labels, std::size_t index,
                           std::size_t widest) {
  std::string place = label_place(labels, index);
  const std::string label = visible(labels[index]);
  if (display_width(label) + place.size() <= widest) return label + place;
  if (place.empty() &&
      looks_like_another(labels, index, shorten(label, widest), widest)) {
    place = place_text(labels, index);
  }
  const std::size_t room = widest > place.size() ? widest - place.size() : 1;
  return shorten(label, room) + place;
}

std::string placed_label(const AxisLabels& labels, std::size_t index) {
  return visible(labels.at(index)) + place_text(labels, index);
}

std::vector<std::size_t> labels_meant(const AxisLabels& labels,
                                      std::size_t size,
                                      std::string_view text) {
  std::vector<std::size_t> meant;
  if (const auto placed = placed_label_in(text)) {
    const std::size_t first = labels.first();
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (first + i + 1 == placed->place &&
          is_label(labels[i], placed->label))
        return {i};
    }
  }
  const auto number = index_in(text);
  for (std::size_t i = 0; i < size; ++i) {
    const bool by_label = i < labels.size() && is_label(labels[i], text);
    if (by_label || number == i) meant.push_back(i);
  }
  return meant;
}

}  // namespace attn
