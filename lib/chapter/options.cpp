#include "chapter/options.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <map>

#include "chapter/inputs.hpp"

namespace attn {
namespace {

constexpr std::size_t most_heads = 64;

// Checks that the text is a number of this type from `low` to `high`.
template <typename Number>
CLI::Validator number_between(const char* kind, Number low, Number high) {
  return {[=](const std::string& text) -> std::string {
            Number number{};
            const char* end = text.data() + text.size();
            const auto [stop, status] =
                std::from_chars(text.data(), end, number);
            const bool whole = status == std::errc() && stop == end;
            if (whole && number >= low && number <= high) return "";
            return fmt::format("expected {} from {} to {}, got \"{}\"", kind,
                               low, high, text);
          },
          fmt::format("{} from {} to {}", kind, low, high)};
}

CLI::Validator probability() {
  return {[](const std::string& text) -> std::string {
            double p = -1.0;
            const char* end = text.data() + text.size();
            const auto [stop, status] = std::from_chars(text.data(), end, p);
            const bool whole = status == std::errc() && stop == end;
            if (whole && p >= 0.0 && p < 1.0) return "";
            return fmt::format(
                "expected a probability from 0 to less than 1, got \"{}\"",
                text);
          },
          "from 0 to less than 1"};
}

template <typename Choice>
void add_choice(CLI::App& app, const std::string& name, Choice& value,
                const std::map<std::string, Choice>& choices,
                const std::string& description) {
  std::string names;
  for (const auto& [word, unused] : choices) {
    names += (names.empty() ? "" : "|") + word;
  }
  app.add_option_function<std::string>(
         name,
         [&value, choices](const std::string& word) {
           value = choices.at(word);
         },
         description)
      ->check(CLI::Validator(
          [choices, names](const std::string& word) -> std::string {
            if (choices.count(word) > 0) return "";
            return fmt::format("expected {}, got \"{}\"", names, word);
          },
          names));
}

void add_common(CLI::App& app, ChapterOptions& options) {
  add_choice<Format>(app, "--format", options.format,
                     {{"terminal", Format::terminal},
                      {"markdown", Format::markdown},
                      {"json", Format::json}},
                     "How to print the chapter");
  app.add_option("--output", options.output,
                 "Write to this file in place of standard output");
  app.add_flag("--step", options.step,
               "Wait for Enter after each step (at a terminal)");
  add_choice<Color>(app, "--color", options.color,
                    {{"auto", Color::automatic},
                     {"always", Color::always},
                     {"never", Color::never}},
                    "Colours in terminal text");
  app.add_option("--precision", options.precision, "Decimals to print")
      ->check(number_between<int>("a whole number", 0, 9));
  app.add_option("--seed", options.seed,
                 "Seed of every object of the chapter, as torch.manual_seed")
      ->check(number_between<std::uint64_t>("a whole number", 0, UINT64_MAX));
  CLI::Option* sentence = app.add_option("--sentence", options.sentence,
                                         "Your own words, up to 200");
  app.add_option("--inputs", options.inputs,
                 "A CSV file without header: token, then its features")
      ->excludes(sentence);
  app.add_option("--query", options.query,
                 "The token that the walk-through follows, counted from 1")
      ->check(number_between<std::size_t>("a whole number", 1, most_tokens));
}

void add_features(CLI::App& app, const Features& features,
                  ChapterOptions& options) {
  if (features.d_out) {
    app.add_option("--d-out", options.d_out, "Width of the outputs")
        ->check(
            number_between<std::size_t>("a whole number", 1, most_features));
  }
  if (features.heads) {
    app.add_option("--heads", options.heads, "Number of heads")
        ->check(number_between<std::size_t>("a whole number", 1, most_heads));
  }
  if (features.qkv_bias) {
    app.add_flag("--qkv-bias", options.qkv_bias,
                 "Give the three projections a bias");
  }
  if (features.dropout) {
    options.dropout = *features.dropout;
    app.add_option("--dropout", options.dropout,
                   "Probability to drop an attention weight")
        ->check(probability());
    add_choice<DropoutStream>(
        app, "--dropout-stream", options.dropout_stream,
        {{"native", DropoutStream::native}, {"mkl", DropoutStream::mkl}},
        "Draw as PyTorch without or with Intel's MKL");
  }
}

void require_divisor(const Features& features,
                     const ChapterOptions& options) {
  if (!features.heads_divide_d_out) return;
  if (options.d_out % options.heads == 0) return;
  throw UsageError(
      fmt::format("--heads: expected a divisor of --d-out, got {} heads for "
                  "a d_out of {}",
                  options.heads, options.d_out));
}

void require_terminal(const ChapterOptions& options) {
  if (!options.step) return;
  const bool terminal =
      ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1;
  if (terminal && options.output.empty() &&
      options.format == Format::terminal) {
    return;
  }
  throw UsageError(
      "--step: expected a terminal to wait at, without --output and with "
      "--format terminal");
}

}  // namespace

std::optional<ChapterOptions> parse_options(const std::string& description,
                                            const Features& features,
                                            int argc,
                                            const char* const* argv) {
  ChapterOptions options;
  CLI::App app(description);
  app.option_defaults()->take_last();
  add_common(app, options);
  add_features(app, features, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    app.exit(help);
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  require_divisor(features, options);
  require_terminal(options);
  return options;
}

}  // namespace attn
