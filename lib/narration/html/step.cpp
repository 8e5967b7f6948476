#include "narration/html/step.hpp"

#include <fmt/format.h>

#include "narration/document/code_spans.hpp"
#include "narration/explanation/explain_number.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/formulas/mathml.hpp"
#include "narration/html/table.hpp"
#include "narration/layout/escape.hpp"
#include "narration/layout/picture_lines.hpp"
#include "narration/svg/bars.hpp"
#include "narration/svg/curves.hpp"

namespace attn {
namespace {

constexpr Fold picture_fold = {10, 4, 2};

// A wide table scrolls within its own box, which keys can reach.
std::string scrolling(const std::string& name, const std::string& table) {
  return fmt::format(
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" "
      "aria-label=\"{}\">{}</div>\n",
      escape_html(name), table);
}

// "sequence 0; the same numbers: sequence 1".
std::string block_caption(const Block& block,
                          const std::vector<Block>& blocks) {
  std::string caption = block.caption;
  const char* before = "; the same numbers: ";
  for (const Block& other : blocks) {
    if (other.same_as.empty() || other.shown_by != block.matrix) continue;
    caption += before + other.caption;
    before = "; ";
  }
  return caption;
}

std::string matrix(const Result& result, const Block& block,
                   const std::string& caption, const Shading& shading,
                   int precision, const Fold& fold) {
  std::string name = result.name;
  if (!block.caption.empty()) name += ", " + block.caption;
  std::string text = fmt::format(
      "<div class=\"matrix\" data-matrix=\"{}\">\n", block.matrix);
  if (!caption.empty()) {
    text += fmt::format("<p class=\"block\">{}</p>\n", escape_html(caption));
  }
  return text +
         scrolling(name + ", numbers", html_table(result, block.matrix, name,
                                                  shading, precision, fold)) +
         "</div>\n";
}

// What is said of the numbers stands above them, so that their last rows line
// up with those that they were made from.
std::string result_figure(const Result& result, int precision,
                          const Fold& fold) {
  const Shading shading(result);
  std::string text = fmt::format(
      "<figure class=\"result {}\" data-result=\"{}\">\n"
      "<figcaption>{}</figcaption>\n",
      role_name(result.role), escape_html(result.name),
      escape_html(caption_of(result)));
  const std::string missing = left_out(result.values, fold);
  if (!missing.empty()) {
    text += fmt::format("<p class=\"note\">{}</p>\n", escape_html(missing));
  }
  const std::vector<Block> blocks =
      blocks_of(result.values, fold.most_matrices);
  for (const Block& block : blocks) {
    if (!block.same_as.empty()) continue;
    text += matrix(result, block, block_caption(block, blocks), shading,
                   precision, fold);
  }
  return text + "</figure>\n";
}

std::string small_matrix(const Result& result) {
  return fmt::format(
      "<figure class=\"small {}\" data-small=\"{}\">\n"
      "<figcaption>{}</figcaption>\n{}</figure>\n",
      role_name(result.role), escape_html(result.name),
      escape_html(caption_of(result)),
      scrolling(result.name + " in the picture",
                html_table(result, 0, result.name, Shading(result),
                           picture_precision, picture_fold)));
}

std::string picture(const Document& document, const Step& step) {
  std::string text;
  for (const Equation& equation : step.picture) {
    const auto sign = [](const std::string& words) {
      return "<span class=\"sign\">" + escape_html(words) + "</span>\n";
    };
    text +=
        fmt::format("<p class=\"block\">{}</p>\n<div class=\"equation\">\n",
                    escape_html(equation.caption)) +
        small_matrix(document.result(equation.left)) + sign(equation.sign) +
        small_matrix(document.result(equation.right)) +
        sign(equation.becomes) +
        small_matrix(document.result(equation.result)) + "</div>\n";
  }
  return text;
}

std::string chart_box(const std::string& caption, const std::string& svg) {
  return fmt::format(
      "<figure class=\"chart-box\">\n<figcaption>{}</figcaption>\n{}"
      "</figure>\n",
      escape_html(caption), svg);
}

std::string drawings(const Document& document, const Step& step,
                     int precision, const Fold& fold) {
  std::string text;
  if (step.curves) {
    const Plot plot = plot_of(document, *step.curves, precision);
    text += chart_box(
        fmt::format("{} by {}", plot.curves.vertical, plot.curves.horizontal),
        svg_curves_for_page(plot));
  }
  if (!step.bars.empty()) {
    const BarChart chart = bar_chart_of(document, step.bars, precision, fold);
    text += chart_box(bars_title(chart), svg_bars_for_page(chart));
  }
  return text;
}

std::string worked(const Document& document, const Step& step,
                   int precision) {
  std::string text;
  for (const Cell& cell : step.worked_cells) {
    const std::string arithmetic = work_out(document, step, cell, precision);
    if (arithmetic.empty()) continue;
    const std::string where = cell_name(*step.result, cell);
    text += fmt::format(
        "<p class=\"worked\">Worked out{}: <span class=\"arithmetic\">{}"
        "</span></p>\n",
        where.empty() ? "" : " for " + escape_html(where),
        escape_html(arithmetic));
  }
  return text;
}

const char* class_of(CodeKind kind) {
  switch (kind) {
    case CodeKind::comment:
      return "comment";
    case CodeKind::keyword:
      return "keyword";
    case CodeKind::type:
      return "type";
    case CodeKind::number:
      return "number";
    case CodeKind::string:
      return "string";
    case CodeKind::function:
      return "function";
    case CodeKind::plain:
      break;
  }
  return nullptr;
}

// The script folds it, since numbers are what one comes for.
std::string code(const Step& step) {
  if (step.code.empty()) return "";
  std::string text =
      "<details class=\"code\" open=\"open\"><summary>The code that ran"
      "</summary>\n<pre tabindex=\"0\" role=\"group\" aria-label=\"The code "
      "that ran\"><code>";
  for (const CodeSpan& span : code_spans(step)) {
    const char* name = class_of(span.kind);
    const std::string words = escape_lines(span.text);
    text += name == nullptr
                ? words
                : fmt::format("<span class=\"{}\">{}</span>", name, words);
  }
  return text + "</code></pre>\n</details>\n";
}

// Text and formula, beside each other where there is room.
std::string words(const Step& step) {
  std::string text;
  if (!step.text.empty()) {
    text += fmt::format("<p>{}</p>\n", escape_html(step.text));
  }
  if (!step.formula.empty()) {
    text += fmt::format("<div class=\"formula\">{}</div>\n",
                        mathml(step.formula));
  }
  if (text.empty()) return "";
  return "<div class=\"words\">\n" + text + "</div>\n";
}

std::string checks(const Step& step) {
  if (step.checks.empty()) return "";
  std::string text = "<ul class=\"checks\">\n";
  for (const Check& check : step.checks) {
    text += fmt::format(
        "<li class=\"{}\">{}{}</li>\n", check.holds ? "holds" : "fails",
        check.holds ? "" : "Not true: ", escape_html(check.claim));
  }
  return text + "</ul>\n";
}

}  // namespace

std::string html_step(const Document& document, std::size_t index,
                      int precision, const Fold& fold) {
  const Step& step = document.steps[index];
  const std::string id = escape_html(step.id);
  std::string text = fmt::format(
      "<article id=\"{0}\" aria-labelledby=\"{0}-title\">\n"
      "<h3 id=\"{0}-title\"><a href=\"#{0}\">{1}. {2}</a></h3>\n",
      id, index + 1, escape_html(step.title));
  text +=
      words(step) + code(step) + drawings(document, step, precision, fold);
  if (step.result) text += result_figure(*step.result, precision, fold);
  text += picture(document, step) + worked(document, step, precision) +
          checks(step);
  return text + "</article>\n";
}

}  // namespace attn
