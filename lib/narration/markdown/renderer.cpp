#include "narration/markdown/renderer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "narration/bars/lines.hpp"
#include "narration/curves/lines.hpp"
#include "narration/document/parameters_text.hpp"
#include "narration/explanation/explain_number.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/layout/labels.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/layout/picture_lines.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/overview/lines.hpp"
#include "narration/overview/overview.hpp"
#include "narration/svg/figure.hpp"

namespace attn {
namespace {

constexpr std::size_t picture_width = 96;
constexpr std::size_t overview_width = 80;
constexpr std::size_t drawings_width = 80;

// Text in which no character means anything to Markdown or HTML.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : visible(text)) {
    if (std::string_view("\\`*_[]<>|~&#$").find(c) !=
        std::string_view::npos) {
      safe += '\\';
    }
    safe += c;
  }
  return safe;
}

// A paragraph of a reader's words, which must not become a list or a rule by
// how it begins: "- a", "1. a", "---".
std::string paragraph(std::string_view words) {
  const std::size_t mark = words.find_first_not_of("0123456789");
  const bool numbered =
      mark != 0 && mark != std::string_view::npos &&
      std::string_view(".)").find(words[mark]) != std::string_view::npos;
  const bool marked = mark == 0 && std::string_view("-+=").find(words[0]) !=
                                       std::string_view::npos;
  if (!numbered && !marked) return escaped(words);
  return std::string(words.substr(0, mark)) + "\\" + words[mark] +
         escaped(words.substr(mark + 1));
}

std::string row_line(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + cell + " |";
  return line + "\n";
}

std::string header_cell(const AxisLabels& labels,
                        std::optional<std::size_t> index) {
  if (!index) return "…";
  return *index < labels.size() ? escaped(distinct_label(labels, *index))
                                : std::to_string(*index);
}

using Indices = std::vector<std::optional<std::size_t>>;

// Some columns of a matrix.
std::string table_of(const Result& result, std::size_t matrix,
                     const Indices& columns, int precision) {
  const int decimals = decimals_for(result.values, precision);
  const bool labelled = !result.labels.rows.empty();
  std::vector<std::string> header;
  std::vector<std::string> rule;
  if (labelled) {
    header.emplace_back("");
    rule.emplace_back(":--");
  }
  for (const auto& column : columns) {
    header.push_back(header_cell(result.labels.columns, column));
    rule.emplace_back("--:");
  }
  std::string text = row_line(header) + row_line(rule);
  for (const auto& row : shown_indices(result.values.rows())) {
    std::vector<std::string> cells;
    if (labelled) cells.push_back(header_cell(result.labels.rows, row));
    for (const auto& column : columns) {
      cells.push_back(
          row && column
              ? fixed_text(result.number(matrix, *row, *column), decimals)
              : "…");
    }
    text += row_line(cells);
  }
  return text + "\n";
}

// Of a long vector one table for each ten numbers, below each other.
std::string tables(const Result& result, std::size_t matrix, int precision) {
  const Indices columns = shown_indices(result.values.columns());
  const std::size_t at_once =
      is_long_vector(result) ? numbers_to_a_line : columns.size();
  std::string text;
  for (std::size_t begin = 0; begin < columns.size(); begin += at_once) {
    const auto from = columns.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::size_t count = std::min(at_once, columns.size() - begin);
    text += table_of(result, matrix,
                     {from, from + static_cast<std::ptrdiff_t>(count)},
                     precision);
  }
  return text;
}

// The pictures of a document, and where they lie.
struct Pictures {
  std::string_view folder;
  std::vector<Figure> figures;  // none without a folder
};

std::string picture_of(const Pictures& pictures, const Result& result,
                       std::size_t matrix, int precision) {
  for (const Figure& figure : pictures.figures) {
    if (figure.result != &result || figure.matrix != matrix) continue;
    return fmt::format("![{}. {}]({}/{})\n\n",
                       escaped(figure_title(result, matrix)),
                       escaped(figure_description(result, matrix, precision)),
                       pictures.folder, figure.file);
  }
  return "";
}

std::string result_text(const Result& result, const Pictures& pictures,
                        int precision) {
  std::string text = fmt::format("`{}`\n\n", caption_of(result));
  for (const Block& block : blocks_of(result.values)) {
    if (!block.same_as.empty()) {
      text += fmt::format("{}: the same numbers as {}\n\n", block.caption,
                          block.same_as);
      continue;
    }
    if (!block.caption.empty()) text += block.caption + ":\n\n";
    text += tables(result, block.matrix, precision) +
            picture_of(pictures, result, block.matrix, precision);
  }
  const std::string missing = left_out(result.values);
  return missing.empty() ? text : text + missing + "\n\n";
}

std::string fenced(const std::string& language, const std::string& text) {
  return fmt::format("```{}\n{}\n```\n\n", language, text);
}

// A picture of a step; without a folder, lines of text.
std::string drawing_text(const Pictures& pictures, const Step& step,
                         FigureKind kind, const std::string& words,
                         const std::vector<std::string>& lines) {
  for (const Figure& figure : pictures.figures) {
    if (figure.step != &step || figure.kind != kind) continue;
    return fmt::format("![{}]({}/{})\n\n", escaped(words), pictures.folder,
                       figure.file);
  }
  return fenced("text", fmt::format("{}", fmt::join(lines, "\n")));
}

std::string drawings(const Document& document, const Pictures& pictures,
                     const Step& step, int precision) {
  std::string text;
  if (step.curves) {
    const Plot plot = plot_of(document, *step.curves, precision);
    text += drawing_text(pictures, step, FigureKind::curves,
                         plot_title(plot) + ". " + plot_description(plot),
                         plot_lines(plot, drawings_width));
  }
  if (!step.bars.empty()) {
    const BarChart chart = bar_chart_of(document, step.bars, precision);
    text += drawing_text(pictures, step, FigureKind::bars,
                         bars_title(chart) + ". " + bars_description(chart),
                         bar_lines(chart, drawings_width));
  }
  return text;
}

std::string worked_text(const Document& document, const Step& step,
                        int precision) {
  std::string text;
  for (const Cell& cell : step.worked_cells) {
    const std::string worked = work_out(document, step, cell, precision);
    if (worked.empty()) continue;
    const std::string where = cell_name(*step.result, cell);
    text += fmt::format("Worked out{}: {}\n\n",
                        where.empty() ? "" : " for " + escaped(where),
                        escaped(worked));
  }
  return text;
}

std::string step_text(const Document& document, const Pictures& pictures,
                      std::size_t index, int precision) {
  const Step& step = document.steps[index];
  std::string text;
  if (index == 0 || document.steps[index - 1].section != step.section) {
    text += fmt::format("## {}\n\n", escaped(step.section));
  }
  text += fmt::format("### {}. {}\n\n", index + 1, escaped(step.title));
  if (!step.text.empty()) text += escaped(step.text) + "\n\n";
  if (!step.formula.empty()) text += fenced("text", step.formula);
  if (!step.code.empty()) text += fenced("cpp", step.code);
  if (step.result) text += result_text(*step.result, pictures, precision);
  if (!step.picture.empty()) {
    const std::vector<std::string> lines =
        picture_lines(document, step.picture, picture_width);
    text += fenced("text", fmt::format("{}", fmt::join(lines, "\n")));
  }
  text += drawings(document, pictures, step, precision) +
          worked_text(document, step, precision);
  for (const Check& check : step.checks) {
    text += fmt::format(
        "- {} {}\n", check.holds ? "✓" : "✗ not true:", escaped(check.claim));
  }
  return step.checks.empty() ? text : text + "\n";
}

// The whole chapter at a glance: a picture where there is a folder for it.
std::string overview_text(const Document& document, std::string_view folder) {
  const std::vector<std::string> lines =
      overview_lines(document, overview_width);
  if (lines.empty()) return "";
  if (folder.empty()) {
    return fmt::format("{}:\n\n", overview_caption) +
           fenced("text", fmt::format("{}", fmt::join(lines, "\n")));
  }
  return fmt::format(
      "![{}. {}]({}/{}.svg)\n\n", escaped(overview_title(document)),
      escaped(overview_description(document)), folder, overview_name);
}

}  // namespace

std::string render_markdown(const Document& document, int precision,
                            std::string_view folder) {
  Pictures pictures = {folder, {}};
  if (!folder.empty()) pictures.figures = figures_of(document);
  std::string sentence;
  for (const std::string& token : document.parameters.sentence) {
    sentence += (sentence.empty() ? "" : " ") + token;
  }
  std::string text = fmt::format(
      "# Chapter {}: {}\n\n{}  \n{}\n\n{}\n\n", std::stoi(document.id),
      escaped(document.title), paragraph(sentence),
      escaped(parameters_text(document.parameters)),
      place_text(document.section, "the book."));
  text += overview_text(document, folder);
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    text += step_text(document, pictures, i, precision);
  }
  text.pop_back();  // one line end at the end of the file
  return text;
}

}  // namespace attn
