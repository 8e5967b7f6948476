/// What pictures of curves and of bars have in common.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attn {

constexpr int legend_sample = 36;  // the width of a piece of a curve or a bar

/// An entry of a legend: a sample of the line, words at its right.
struct LegendEntry {
  std::string words;
  int x;
  int y;
};

/// The room that a legend has, in pixels.
struct LegendRoom {
  int left;
  int right;
  int line_height;
  int character;  // the width of one, at most
};

/// The entries below y, from the left to the right, then in the next line.
std::vector<LegendEntry> legend_entries(const std::vector<std::string>& words,
                                        const LegendRoom& room, int y);

/// <text> of a class; what cannot be seen is spelled out.
std::string svg_text(const char* name, int x, int y, const std::string& text);

/// The samples and words of a legend: path.sample.curve-0, text.entry.
std::string svg_legend(const std::vector<LegendEntry>& entries);

/// The class of what is drawn of the result of that index: "curve-0".
std::string series_class(std::size_t index);

/// The colours of so many results, as style.
std::string series_style(std::size_t count);

/// A drawing with what is said of it.
struct ChartPicture {
  std::string title;
  std::string description;
  int width;
  int height;
  std::string drawing;
};

/// A picture that stands for itself, with its title above, on white.
std::string svg_chart(const ChartPicture& picture, const std::string& style);

/// A part of a page, of that class, which has the style and the title; title
/// and description are its name.
std::string svg_chart_for_page(const ChartPicture& picture, const char* name);

}  // namespace attn
