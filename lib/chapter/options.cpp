#include "chapter/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <thread>

#include "chapter/inputs/decimal.hpp"
#include "chapter/inputs/limits.hpp"
#include "chapter/model_options.hpp"
#include "chapter/option_rules.hpp"
#include "chapter/option_values.hpp"
#include "command_line/help_formatter.hpp"
#include "files/standard_output.hpp"

namespace attn {
namespace {

constexpr std::size_t most_heads = 64;
constexpr std::size_t most_steps = 1000;
constexpr double most_learning_rate = 10.0;

// How the chapter is printed, or what of it.
void add_printing(CLI::App& app, ChapterOptions& options) {
  add_choice<Format>(app, "--format",
                     {{"terminal", Format::terminal},
                      {"markdown", Format::markdown},
                      {"html", Format::html},
                      {"json", Format::json}},
                     "How to print the chapter", options.format);
  add_text(app, "--output", "FILE",
           "Write to this file in place of standard output, which is -; "
           "Markdown also to a folder, with figures",
           options.output);
  app.add_flag("--page-links", options.page_links,
               "With --format html: link to the other pages of attn pages");
  app.add_flag("--step", options.step,
               "Wait for Enter after each step (at a terminal)");
  app.add_option("--explain", options.explain,
                 "How one number came about, in place of the chapter")
      ->expected(1, 3)
      ->option_text("RESULT [ROW] [COLUMN]");
  add_text(app, "--figure", "RESULT",
           "One matrix, its curves or bars as an SVG picture, in place of "
           "the chapter; "
           "all results and what they are made from: overview",
           options.figure);
  add_choice<Color>(app, "--color",
                    {{"auto", Color::automatic},
                     {"always", Color::always},
                     {"never", Color::never}},
                    "Colours in terminal text", options.color);
  add_whole_number(app, "--precision", 0, 9, "Decimals to print",
                   options.precision);
}

// What the chapter computes with.
void add_inputs(CLI::App& app, ChapterOptions& options) {
  add_whole_number(
      app, "--seed", 0, UINT64_MAX,
      "Seed of every object of the chapter, as torch.manual_seed",
      options.seed);
  CLI::Option* sentence = add_text(
      app, "--sentence", "WORDS",
      "Your own words, up to 200, in one pair of quotes", options.sentence);
  add_text(app, "--inputs", "FILE",
           "A CSV file without header: token, then its features; in place of "
           "--sentence",
           options.inputs)
      ->excludes(sentence);
  add_whole_number(app, "--query", 1, most_tokens,
                   "The token that the walk-through follows, counted from 1",
                   options.query);
}

void add_dropout(CLI::App& app, double value_of_the_chapter,
                 ChapterOptions& options) {
  options.dropout = value_of_the_chapter;
  add_value(app, "--dropout", "P", "a probability from 0 to less than 1",
            "Probability to drop an attention weight, from 0 to less than 1",
            [&options](const std::string& text) {
              const auto p = decimal_in(text);
              if (!p || !(*p >= 0.0 && *p < 1.0)) return false;
              options.dropout = std::abs(*p);  // -0.0 is 0
              return true;
            });
  add_choice<DropoutStream>(
      app, "--dropout-stream",
      {{"native", DropoutStream::native}, {"mkl", DropoutStream::mkl}},
      "Draw as PyTorch without or with Intel's MKL", options.dropout_stream);
}

void add_training(CLI::App& app, std::size_t steps_of_the_chapter,
                  ChapterOptions& options) {
  options.steps = steps_of_the_chapter;
  add_whole_number(
      app, "--steps", 0, most_steps,
      fmt::format("Steps of training on the sentence, {} if not given",
                  steps_of_the_chapter),
      options.steps);
  add_value(app, "--learning-rate", "X", "a number from 0 to 10",
            "Learning rate on the sentence, from 0 to 10, of both ways to "
            "descend; else each has its own",
            [&options](const std::string& text) {
              const auto rate = decimal_in(text);
              if (!rate || !(*rate >= 0.0 && *rate <= most_learning_rate)) {
                return false;
              }
              options.learning_rate = std::abs(*rate);  // -0.0 is 0
              return true;
            });
}

// Those that this program may use; more threads would only wait.
std::size_t num_cores() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void add_timed(CLI::App& app, const TimedSizes& sizes_of_the_chapter,
               ChapterOptions& options) {
  options.timed = sizes_of_the_chapter;
  const auto timed = [](const char* what, std::size_t number) {
    return fmt::format("{} of what is timed, {} if not given", what, number);
  };
  add_whole_number(app, "--tokens", 2, most_timed_tokens,
                   timed("Tokens", options.timed.tokens),
                   options.timed.tokens);
  add_whole_number(app, "--width", 1, most_features,
                   timed("Width", options.timed.width), options.timed.width);
  add_whole_number(app, "--heads", 1, most_heads,
                   timed("Heads", options.timed.heads), options.timed.heads);
  add_whole_number(app, "--threads", 1, num_cores(),
                   "Threads of what is timed, all if not given",
                   options.threads);
}

// Every chapter takes it, so that one who runs them all need not know which
// of them measure; only those speak of it.
void add_no_timing(CLI::App& app, bool is_timed, ChapterOptions& options) {
  CLI::Option* flag = app.add_flag(
      "--no-timing", options.no_timing,
      "Leave out what is measured, which differs from run to run");
  if (!is_timed) flag->group("");
}

void add_features(CLI::App& app, const Features& features,
                  ChapterOptions& options) {
  if (features.d_out) {
    add_whole_number(app, "--d-out", 1, most_features, "Width of the outputs",
                     options.d_out);
  }
  if (features.heads) {
    add_whole_number(app, "--heads", 1, most_heads, "Number of heads",
                     options.heads);
  }
  if (features.qkv_bias) {
    app.add_flag("--qkv-bias", options.qkv_bias,
                 "Give the three projections a bias");
  }
  if (features.dropout) add_dropout(app, *features.dropout, options);
  if (features.steps) add_training(app, *features.steps, options);
  if (features.model) add_model(app, *features.model, options.model);
  if (features.sampling) add_sampling(app, *features.sampling, options);
  if (features.timed) add_timed(app, *features.timed, options);
  add_no_timing(app, features.timed.has_value(), options);
}

void require_output_name(ChapterOptions& options) {
  if (!options.output) return;
  if (options.output->empty()) {
    throw UsageError("--output: expected a file, got an empty name");
  }
  if (*options.output == "-" || *options.output == "/dev/stdout") {
    options.output.reset();
  }
}

}  // namespace

std::optional<ChapterOptions> parse_options(const std::string& description,
                                            const Features& features,
                                            int argc,
                                            const char* const* argv) {
  ChapterOptions options;
  CLI::App app(description);
  app.formatter(help_formatter());
  app.option_defaults()->take_last();
  add_printing(app, options);
  add_inputs(app, options);
  add_features(app, features, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    print_out(app.help());
    return std::nullopt;
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string_view text = error.what();  // "--seed: 1 required ..."
    throw UsageError(fmt::format("{}: expected a value, got none",
                                 text.substr(0, text.find(':'))));
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  require_output_name(options);
  require_what_goes_together(features, options);
  return options;
}

}  // namespace attn
