/// Chapters as their readers run them.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "../support/program.hpp"
#include "tensor/tensor.hpp"

namespace chapters {

using Words = std::vector<std::string>;

/// The ids of all chapters, and those of the chapters that have an option.
const Words& all_chapters();
Words chapters_with(const std::string& option);

/// Whether a chapter begins with the six tokens of the book and their
/// vectors.
bool has_the_six_tokens(const std::string& chapter);

/// Where a chapter's program lies.
std::string program_of(const std::string& chapter);

/// Words with --no-timing before them, so that two runs of a chapter print
/// the same, and what leaves out work of seconds.
Words quick(const std::string& chapter, const Words& words);

/// Runs a chapter, quick, and without what it says of how far it is.
support::Outcome run(const std::string& chapter, const Words& words = {},
                     const support::Surroundings& surroundings = {});

/// What a chapter prints. Fails the test if it complains.
std::string print(const std::string& chapter, const Words& words = {},
                  const support::Surroundings& surroundings = {});

/// A chapter's JSON.
class Page {
 public:
  /// Runs a chapter, or another program that prints one. Fails the test if it
  /// complains.
  static Page of(const std::string& chapter, const Words& words = {});
  static Page of_program(const std::string& program, const Words& words,
                         const support::Surroundings& surroundings);

  const nlohmann::json& json() const { return *json_; }
  const nlohmann::json& steps() const;

  /// A parameter as JSON text. Throws nlohmann::json::exception if there is
  /// none so called.
  std::string parameter(const std::string& name) const;
  Words sentence() const;

  /// A result's numbers. Throws std::out_of_range if there is none.
  attn::Tensor result(const std::string& name) const;
  Words result_names() const;

  /// Checks as "STEP: CLAIM"; of the book's figures, or PyTorch's where the
  /// book prints none, the step alone.
  Words false_checks() const;
  Words book_checks() const;

 private:
  explicit Page(nlohmann::json json);

  // Behind a pointer, so that few tests are compiled with all of JSON.
  std::shared_ptr<const nlohmann::json> json_;
};

/// The line without spaces at both ends.
std::string trimmed(const std::string& line);

/// Whether the line, trimmed, stands so in chapters/ or lib/.
bool is_a_line_of_the_sources(const std::string& line);

/// The vectors of the book's sentence as CSV.
std::string book_csv();

}  // namespace chapters
