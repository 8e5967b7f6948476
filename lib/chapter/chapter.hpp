/// What a chapter program is made of.
#pragma once

#include <armadillo>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "attention/attention.hpp"
#include "chapter/inputs/inputs.hpp"
#include "chapter/options.hpp"
#include "narration/document/lesson.hpp"
#include "narration/operations/operations.hpp"

namespace attn {

/// What a chapter computes with: its inputs and its parameters.
struct Setup {
  std::vector<std::string> tokens;  // T words
  arma::fmat inputs;  // (T, d_in)
  bool inputs_are_drawn;  // see Inputs
  std::size_t query;  // the walk-through's token, from 0
  std::size_t d_in;
  std::size_t d_out;
  std::size_t heads;
  std::size_t context_length;  // the larger of 6 and T
  double dropout;
  bool qkv_bias;
  DropoutStream dropout_stream;
  std::size_t steps;  // of training
  std::optional<double> learning_rate;  // none: those of the chapter
  ModelOptions model;  // of a chapter that has one
  SamplingOptions sampling;  // of one that chooses tokens
  TimedSizes timed_sizes;  // of a chapter that is timed
  bool timing;  // whether to measure

  /// A token as prose names it: of a token in several places, the place too.
  std::string token_name(std::size_t index) const;
  std::string query_token() const { return token_name(query); }

  /// Labels for (T, features), for (T, T) and for a vector over the tokens.
  Labels token_rows() const { return {tokens, {}}; }
  Labels token_pairs() const { return {tokens, tokens}; }
  Labels token_columns() const { return {{}, tokens}; }
};

struct ChapterProgram {
  std::string id;  // as in curriculum.txt
  Features features;
  void (*teach)(Lesson& lesson, const Setup& setup);

  /// What a chapter with inputs of its own makes of the reader's: those of
  /// its sentence or file, or none if there is neither. It may change the
  /// options where these depend on the inputs. Throws UsageError or
  /// FileError.
  Inputs (*adapt)(ChapterOptions& options,
                  std::optional<Inputs> of_the_reader) = nullptr;
};

/// Runs a chapter from its command line: reads the options, lets the chapter
/// teach, prints. Returns the exit status: 0 done, 1 failed, 2 wrong usage.
int run_chapter(const ChapterProgram& chapter, int argc,
                const char* const* argv);

}  // namespace attn
