#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attention/dropout_stream.hpp"
#include "files/usage_error.hpp"

namespace attn {

/// The sizes at which a chapter is timed.
struct TimedSizes {
  std::size_t tokens;
  std::size_t width;
  std::size_t heads;
};

/// A language model that fits the screen, and what it is asked.
struct ModelOptions {
  std::size_t vocabulary;
  std::size_t context;
  std::size_t width;
  std::size_t heads;
  std::size_t layers;
  std::vector<std::size_t> ids;  // of the text
  std::size_t new_tokens;
  bool ids_are_given = false;  // by the reader
  bool book_size = true;  // whether the book's own follows
  std::optional<std::string> tokenizer = std::nullopt;  // a folder
  std::optional<std::string> text = std::nullopt;  // in place of ids

  bool operator==(const ModelOptions&) const = default;

  /// Whether it is the same model and the same text; what is shown beside it
  /// may differ.
  bool is_as(ModelOptions other) const {
    other.book_size = book_size;
    return *this == other;
  }
};

/// How a next token is chosen.
struct SamplingOptions {
  double temperature;
  std::size_t top_k;

  bool operator==(const SamplingOptions&) const = default;
};

/// Which parameters a chapter has beyond those that all have.
struct Features {
  bool d_out = false;
  bool heads = false;
  bool heads_divide_d_out = false;
  bool qkv_bias = false;
  std::optional<double> dropout = std::nullopt;  // the chapter's own value
  std::optional<TimedSizes> timed = std::nullopt;  // the chapter's own sizes
  std::optional<std::size_t> steps = std::nullopt;  // of training, its own
  std::size_t query = 2;  // the token followed, counted from 1: "journey"
  std::optional<ModelOptions> model = std::nullopt;  // the chapter's own
  std::optional<SamplingOptions> sampling = std::nullopt;  // its own
};

enum class Format { terminal, markdown, html, json };
enum class Color { automatic, always, never };

/// The words behind a chapter program's name.
struct ChapterOptions {
  Format format = Format::terminal;
  Color color = Color::automatic;
  std::optional<std::string> output;  // none: standard output
  bool page_links = false;
  bool step = false;
  std::vector<std::string> explain;  // a result, and where in it
  std::optional<std::string> figure;  // a result, to be drawn
  int precision = 4;

  std::optional<std::uint64_t> seed;
  std::optional<std::string> sentence;
  std::optional<std::string> inputs;  // a CSV file
  std::optional<std::size_t> query;  // counted from 1

  std::size_t d_out = 2;
  std::size_t heads = 2;
  double dropout = 0.0;
  bool qkv_bias = false;
  DropoutStream dropout_stream = DropoutStream::native;

  std::size_t steps = 0;  // of training
  std::optional<double> learning_rate;  // none: those of the chapter

  ModelOptions model = {1, 1, 1, 1, 1, {0}, 0};
  SamplingOptions sampling = {1.0, 1};

  TimedSizes timed = {1, 1, 1};
  std::optional<std::size_t> threads;  // none: as OMP_NUM_THREADS has it
  bool no_timing = false;
};

/// Reads the words of a command line. Nothing if --help was asked for and
/// printed. Throws UsageError.
std::optional<ChapterOptions> parse_options(const std::string& description,
                                            const Features& features,
                                            int argc,
                                            const char* const* argv);

}  // namespace attn
