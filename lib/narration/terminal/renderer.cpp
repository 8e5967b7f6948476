#include "narration/terminal/renderer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "color/color.hpp"
#include "narration/bars/lines.hpp"
#include "narration/curves/lines.hpp"
#include "narration/document/parameters_text.hpp"
#include "narration/explanation/explain_number.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/layout/picture_lines.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/overview/lines.hpp"
#include "narration/terminal/shade.hpp"

namespace attn {
namespace {

constexpr std::size_t widest_prose = 96;

std::string repeat(const char* character, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += character;
  return text;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

}  // namespace

TerminalRenderer::TerminalRenderer(const Document& document, Options options)
    : document_(document), options_(options) {
}

std::string TerminalRenderer::title() const {
  const std::string number = std::to_string(std::stoi(document_.id));
  const std::string name =
      fmt::format("Chapter {}: {}", number, document_.title);
  std::string sentence;
  for (const std::string& token : document_.parameters.sentence) {
    sentence += (sentence.empty() ? "" : " ") + visible(token);
  }
  const std::size_t width = std::min(options_.width, widest_prose);
  const auto prose = [&](const std::string& text) {
    return indented(wrap(text, width - 2), 0);
  };
  return underlined(name, "═") + "\n" + prose(sentence) +
         prose(parameters_text(document_.parameters)) +
         prose(place_text(document_.section, the_book)) + overview();
}

std::string TerminalRenderer::overview() const {
  const std::vector<std::string> lines =
      overview_lines(document_, options_.width - 2);
  if (lines.empty()) return "";
  return "\n" +
         indented(wrap(std::string(overview_caption) + ":", options_.width),
                  0) +
         "\n" + indented(lines, 2);
}

std::string TerminalRenderer::underlined(const std::string& title,
                                         const char* rule) const {
  std::string text;
  std::size_t widest = 0;
  for (const std::string& line : wrap(title, options_.width)) {
    text += paint(options_.color, Style::bold, line) + "\n";
    widest = std::max(widest, display_width(line));
  }
  return text + repeat(rule, widest) + "\n";
}

std::string TerminalRenderer::heading(std::size_t index) const {
  const Step& step = document_.steps[index];
  std::string text;
  const bool new_section =
      index == 0 || document_.steps[index - 1].section != step.section;
  if (new_section && !step.section.empty()) {
    text += "\n" + underlined(step.section, "─");
  }
  const std::string count =
      fmt::format("[{}/{}] ", index + 1, document_.steps.size());
  const std::vector<std::string> lines =
      wrap(visible(step.title), options_.width - count.size());
  text += "\n" + paint(options_.color, Style::faint, count);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) text += std::string(count.size(), ' ');
    text += paint(options_.color, Style::bold, lines[i]) + "\n";
  }
  return text + "\n";
}

std::string TerminalRenderer::result_text(const Result& result) const {
  const std::size_t width = options_.width - 4;
  MatrixStyle style = {options_.precision, width};
  if (options_.color) style.paint = cell_shades(result);
  std::string text;
  for (const std::string& line : wrap(caption_of(result), width)) {
    text += "  " + paint(options_.color, Style::bold, line) + "\n";
  }
  for (const Block& block : blocks_of(result.values)) {
    if (!block.same_as.empty()) {
      text += indented(
          wrap(block.caption + ": the same numbers as " + block.same_as,
               width),
          2);
      continue;
    }
    if (!block.caption.empty()) text += "  " + block.caption + "\n";
    text +=
        indented(matrix_lines(result, result.labels, block.matrix, style), 4);
  }
  const std::string missing = left_out(result.values);
  if (!missing.empty()) text += indented(wrap(missing, width), 4);
  return text + "\n";
}

std::string TerminalRenderer::drawings(const Step& step) const {
  const std::size_t width = options_.width - 4;
  const SeriesPaint paint = options_.color ? series_colors() : nullptr;
  std::string text;
  if (step.curves) {
    const Plot plot = plot_of(document_, *step.curves, options_.precision);
    text += indented(plot_lines(plot, width, paint), 4) + "\n";
  }
  if (!step.bars.empty()) {
    const BarChart chart =
        bar_chart_of(document_, step.bars, options_.precision);
    text += indented(bar_lines(chart, width, paint), 4) + "\n";
  }
  return text;
}

std::string TerminalRenderer::worked_text(const Step& step) const {
  std::string text;
  for (const Cell& cell : step.worked_cells) {
    const std::string worked =
        work_out(document_, step, cell, options_.precision);
    if (worked.empty()) continue;
    const std::string where = cell_name(*step.result, cell);
    const std::string label =
        "Worked out" + (where.empty() ? "" : " for " + where) + ":";
    text += indented(wrap(label, options_.width - 4), 2);
    text += indented(wrap(worked, options_.width - 4), 4) + "\n";
  }
  return text;
}

std::string TerminalRenderer::checks_text(const Step& step) const {
  std::string text;
  for (const Check& check : step.checks) {
    const std::string mark =
        check.holds ? paint(options_.color, Style::good, "✓")
                    : paint(options_.color, Style::bad, "✗ NOT TRUE:");
    const std::vector<std::string> lines = wrap(
        visible(check.claim), std::min(options_.width, widest_prose) - 16);
    text += "  " + mark + " " + lines[0] + "\n";
    text += indented({lines.begin() + 1, lines.end()}, 4);
  }
  return text;
}

std::string TerminalRenderer::step(std::size_t index) const {
  const Step& step = document_.steps[index];
  std::string text = heading(index);
  const std::size_t prose_width = std::min(options_.width, widest_prose) - 2;
  if (!step.text.empty()) {
    text += indented(wrap(visible(step.text), prose_width), 2) + "\n";
  }
  if (!step.formula.empty()) {
    text += indented(wrap(step.formula, options_.width - 4), 4) + "\n";
  }
  if (!step.code.empty()) {
    text += paint(options_.color, Style::faint,
                  indented(split_lines(step.code), 4)) +
            "\n";
  }
  if (step.result) text += result_text(*step.result);
  if (!step.picture.empty()) {
    text +=
        indented(picture_lines(document_, step.picture, options_.width - 2),
                 2) +
        "\n";
  }
  text += drawings(step) + worked_text(step) + checks_text(step);
  text.erase(text.find_last_not_of('\n') + 1);
  return text + "\n";
}

std::string TerminalRenderer::summary() const {
  std::size_t checks = 0;
  std::size_t holding = 0;
  for (const Step& step : document_.steps) {
    for (const Check& check : step.checks) {
      ++checks;
      if (check.holds) ++holding;
    }
  }
  const std::string text = fmt::format(
      "{} of {} checks hold. ≈ stands where the digits shown, which are "
      "rounded, give another last digit than the full numbers.",
      holding, checks);
  const std::size_t width = std::min(options_.width, widest_prose);
  return "\n" + indented(wrap(text, width - 2), 0);
}

std::string TerminalRenderer::all() const {
  std::string text = title();
  for (std::size_t i = 0; i < document_.steps.size(); ++i) text += step(i);
  return text + summary();
}

}  // namespace attn
