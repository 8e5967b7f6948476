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

/// Which parameters a chapter has beyond those that all have.
struct Features {
  bool d_out = false;
  bool heads = false;
  bool heads_divide_d_out = false;
  bool qkv_bias = false;
  std::optional<double> dropout = std::nullopt;  // the chapter's own value
  std::optional<TimedSizes> timed = std::nullopt;  // the chapter's own sizes
  std::optional<std::size_t> steps = std::nullopt;  // of training, its own
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
