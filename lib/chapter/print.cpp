#include "chapter/print.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "chapter/markdown_folder.hpp"
#include "chapter/page_links.hpp"
#include "color/color.hpp"
#include "files/output_file.hpp"
#include "files/standard_output.hpp"
#include "narration/document/result_name.hpp"
#include "narration/explanation/explain_number.hpp"
#include "narration/html/renderer.hpp"
#include "narration/json/renderer.hpp"
#include "narration/markdown/renderer.hpp"
#include "narration/overview/overview.hpp"
#include "narration/svg/bars.hpp"
#include "narration/svg/curves.hpp"
#include "narration/svg/heatmap.hpp"
#include "narration/terminal/renderer.hpp"

namespace attn {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 1000;

// The terminal's own width, else COLUMNS, else 80.
std::size_t line_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
  }
  const char* columns = std::getenv("COLUMNS");
  const long width =
      columns == nullptr ? 0 : std::strtol(columns, nullptr, 10);
  if (width <= 0) return usual_width;
  return std::clamp(static_cast<std::size_t>(width), narrowest, widest);
}

bool use_color(const ChapterOptions& options) {
  if (options.color != Color::automatic)
    return options.color == Color::always;
  return !options.output && wants_color(STDOUT_FILENO);
}

void write_to(const std::optional<std::string>& output,
              const std::string& text) {
  if (output) {
    write_file(*output, text);
  } else {
    print_out(text);
  }
}

// Prints one step, then waits. False if the reader has had enough.
bool wait_for_enter() {
  print_error("\n-- Enter for the next step, q to stop --");
  std::string answer;
  return std::getline(std::cin, answer) && answer != "q";
}

void print_in_steps(const Document& document,
                    const TerminalRenderer& renderer) {
  print_out(renderer.title());
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    print_out(renderer.step(i));
    const bool last = i + 1 == document.steps.size();
    if (!last && !wait_for_enter()) return;
  }
  print_out(renderer.summary());
}

std::string render(const Document& document, const ChapterOptions& options,
                   const TerminalRenderer& terminal) {
  switch (options.format) {
    case Format::json:
      return render_json(document, options.precision);
    case Format::html:
      return render_html(document, options.precision,
                         options.page_links ? page_links(document.id) : "");
    case Format::markdown:
      return render_markdown(document, options.precision);
    case Format::terminal:
      break;
  }
  return terminal.all();
}

// A vector whose step has curves or bars is drawn by these.
std::string svg_of(const Document& document, const NamedMatrix& named,
                   int precision) {
  const bool is_vector = named.result().values.rank() == 1;
  if (is_vector && named.step.curves) {
    return svg_curves(plot_of(document, *named.step.curves, precision));
  }
  if (is_vector && !named.step.bars.empty()) {
    return svg_bars(bar_chart_of(document, named.step.bars, precision));
  }
  return svg_heatmap(named.result(), named.matrix, precision);
}

}  // namespace

void print_document(const Document& document, const ChapterOptions& options) {
  const TerminalRenderer terminal(
      document, {options.output ? usual_width : line_width(),
                 options.precision, use_color(options)});
  if (options.step) {
    print_in_steps(document, terminal);
    return;
  }
  if (options.format == Format::markdown && options.output &&
      names_folder(*options.output)) {
    write_markdown_folder(document, options.precision, *options.output);
    return;
  }
  write_to(options.output, render(document, options, terminal));
}

void print_explanation(const Document& document,
                       const ChapterOptions& options) {
  const std::vector<std::string> places(options.explain.begin() + 1,
                                        options.explain.end());
  try {
    print_out(explain_named(document, options.explain[0], places,
                            options.precision, line_width()));
  } catch (const std::invalid_argument& error) {
    throw UsageError(std::string("--explain: ") + error.what());
  }
}

void print_figure(const Document& document, const ChapterOptions& options) {
  if (*options.figure == overview_name) {
    write_to(options.output, svg_overview(document, options.precision));
    return;
  }
  try {
    const NamedMatrix named =
        matrix_named(document, *options.figure, overview_name);
    write_to(options.output, svg_of(document, named, options.precision));
  } catch (const std::invalid_argument& error) {
    throw UsageError(std::string("--figure: ") + error.what());
  }
}

}  // namespace attn
