#include "narration/layout/picture_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "narration/layout/result_layout.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

using Lines = std::vector<std::string>;

std::size_t width_of(const Lines& lines) {
  std::size_t width = 0;
  for (const std::string& line : lines) {
    width = std::max(width, display_width(line));
  }
  return width;
}

// "keys (6, 2)" for sa_v1.keys: which object it belongs to is clear here.
std::string short_caption(const Result& result) {
  const std::string caption = caption_of(result);
  const std::size_t dot = result.name.rfind('.');
  return dot == std::string::npos ? caption : caption.substr(dot + 1);
}

// One matrix with its name over it, between brackets.
Lines matrix_box(const Result& result, bool labelled, std::size_t width) {
  const Labels labels = {labelled ? result.labels.rows : AxisLabels(), {}};
  const Lines numbers =
      matrix_lines(result, labels, 0, {picture_precision, width - 4, 1});
  const std::size_t inner = width_of(numbers);
  Lines box = {short_caption(result)};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const bool single = numbers.size() == 1;
    const bool first = i == 0;
    const bool last = i + 1 == numbers.size();
    const char* left = single ? "[" : first ? "⎡" : last ? "⎣" : "⎢";
    const char* right = single ? "]" : first ? "⎤" : last ? "⎦" : "⎥";
    box.push_back(
        fmt::format("{} {} {}", left, pad_right(numbers[i], inner), right));
  }
  return box;
}

// The line on which the sign stands: half-way down the numbers.
std::size_t middle(std::size_t height) {
  return 1 + (height - 2) / 2;
}

// Boxes beside each other, centred on one line, with signs between them.
Lines side_by_side(const std::vector<Lines>& boxes, const Lines& signs) {
  std::size_t height = 0;
  for (const Lines& box : boxes) height = std::max(height, box.size());
  Lines lines(height);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Lines& box = boxes[i];
    const std::size_t width = width_of(box);
    const std::size_t top = middle(height) - middle(box.size());
    const std::string sign = " " + signs[i] + " ";
    for (std::size_t y = 0; y < height; ++y) {
      const bool inside = y >= top && y - top < box.size();
      lines[y] += pad_right(inside ? box[y - top] : "", width);
      if (i + 1 == boxes.size()) continue;
      lines[y] +=
          y == middle(height) ? sign : std::string(display_width(sign), ' ');
    }
  }
  return lines;
}

Lines equation_lines(const Document& document, const Equation& equation,
                     std::size_t width) {
  const std::vector<Lines> boxes = {
      matrix_box(document.result(equation.left), true, width),
      matrix_box(document.result(equation.right), false, width),
      matrix_box(document.result(equation.result), false, width)};
  Lines lines = side_by_side(boxes, {equation.sign, equation.becomes, ""});
  if (width_of(lines) <= width) return lines;
  lines = boxes[0];
  for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
    lines.push_back("  " + (i == 1 ? equation.sign : equation.becomes));
    lines.insert(lines.end(), boxes[i].begin(), boxes[i].end());
  }
  return lines;
}

}  // namespace

Lines picture_lines(const Document& document,
                    const std::vector<Equation>& picture, std::size_t width) {
  Lines lines;
  for (const Equation& equation : picture) {
    if (!lines.empty()) lines.emplace_back();
    for (std::string& line : wrap(equation.caption, width)) {
      lines.push_back(std::move(line));
    }
    for (std::string& line : equation_lines(document, equation, width)) {
      line.erase(line.find_last_not_of(' ') + 1);
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace attn
