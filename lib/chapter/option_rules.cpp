#include "chapter/option_rules.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "chapter/model_options.hpp"

namespace attn {
namespace {

void require_divisor(const Features& features,
                     const ChapterOptions& options) {
  if (!features.heads_divide_d_out) return;
  if (options.d_out % options.heads == 0) return;
  throw UsageError(
      fmt::format("--heads: expected a divisor of --d-out, got {} heads for "
                  "a d_out of {}",
                  options.heads, options.d_out));
}

void require_timed_divisor(const Features& features,
                           const ChapterOptions& options) {
  const TimedSizes& timed = options.timed;
  if (!features.timed || timed.width % timed.heads == 0) return;
  throw UsageError(
      fmt::format("--heads: expected a divisor of --width, got {} heads for "
                  "a width of {}",
                  timed.heads, timed.width));
}

void require_no_layout(const ChapterOptions& options) {
  if (options.explain.empty()) return;
  if (options.format == Format::terminal && !options.output &&
      !options.step) {
    return;
  }
  throw UsageError("--explain goes without --format, --output and --step");
}

void require_only_a_figure(const ChapterOptions& options) {
  if (!options.figure) return;
  if (options.format == Format::terminal && options.explain.empty() &&
      !options.step) {
    return;
  }
  throw UsageError("--figure goes without --format, --explain, --step");
}

void require_a_page(const ChapterOptions& options) {
  if (!options.page_links || options.format == Format::html) return;
  throw UsageError("--page-links goes with --format html");
}

void require_terminal(const ChapterOptions& options) {
  if (!options.step) return;
  const bool terminal =
      ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1;
  if (terminal && !options.output && options.format == Format::terminal) {
    return;
  }
  throw UsageError(
      "--step: expected a terminal to wait at, without --output and with "
      "--format terminal");
}

}  // namespace

void require_what_goes_together(const Features& features,
                                const ChapterOptions& options) {
  require_divisor(features, options);
  require_timed_divisor(features, options);
  if (features.model) require_model(options.model);
  require_only_a_figure(options);
  require_a_page(options);
  require_no_layout(options);
  require_terminal(options);
}

}  // namespace attn
