#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "narration/document/document.hpp"

namespace attn {

class Lesson;

/// Fills one step of a lesson. Each function returns the same writer, so that
/// a step reads as one sentence.
class StepWriter {
 public:
  StepWriter(Lesson& lesson, std::size_t index);

  /// What the step does and why, in two or three sentences.
  StepWriter& text(std::string text);

  StepWriter& formula(std::string formula);

  /// Quotes the source that computes `name` in the chapter's own file, or in
  /// a file of lib/attention. See quoted_code(). Several calls add up.
  StepWriter& code(std::string_view name, std::string_view file = {});

  /// The numbers, under the step's id. Adds the check against the book's
  /// printed figures where there are some and the reader changed nothing.
  StepWriter& result(Tensor values, Labels labels = {},
                     Role role = Role::values);

  /// How the result, which must be there, came about. Every operand must be a
  /// result of an earlier step. The cell to be worked out is that of the
  /// lesson's query.
  StepWriter& computed_by(Operation operation);

  /// Works out that entry of the result in place of the lesson's own choice.
  StepWriter& work_out(Cell cell);

  StepWriter& picture(std::vector<Equation> equations);

  /// Draws results of this step or earlier ones as lines. Throws
  /// std::out_of_range if one is not there yet, std::logic_error if they are
  /// no vectors of one length, or if the places do not go upwards.
  StepWriter& curves(Curves curves);

  /// Draws results of this step or earlier ones as bars, each on a scale of
  /// its own from 0 to its largest number. Throws std::out_of_range if one is
  /// not there yet, std::logic_error if they are no vectors of one length
  /// with the same labels, or if a number is below 0 and not -inf.
  StepWriter& bars(std::vector<std::string> results);

  /// What was computed of the result. "{query}" in the claim becomes the name
  /// of the token that is followed. `anew` tells a page how it is computed of
  /// other numbers.
  StepWriter& check(std::string claim, bool holds, PageCheck anew = {});

  /// A check that is made only if it `tells` something of these numbers; of
  /// the reader's own it may.
  StepWriter& check_if(bool tells, std::string claim, bool holds,
                       PageCheck anew);

 private:
  Step& step();
  void require_vectors_of_one_length(const std::vector<std::string>& results);

  Lesson& lesson_;
  std::size_t index_;
};

/// Figures for a result that stand somewhere in print, to four decimals.
struct PrintedFigures {
  Tensor values;
  std::string name;  // "the book's printed figures"
};

/// Turns the steps of a computation into a Document.
class Lesson {
 public:
  /// The figures that are printed for a result, if there are any.
  using Print =
      std::function<std::optional<PrintedFigures>(std::string_view result)>;

  /// Writes into `document`, which must outlive the lesson and hold the
  /// parameters already. `seed` is the reader's own, if there is one;
  /// `unchanged` says that the reader changed no other parameter.
  Lesson(Document& document, Print print, std::optional<std::uint64_t> seed,
         bool unchanged);

  /// The steps that follow belong to this section.
  void section(std::string title);

  /// Begins a step. Throws std::logic_error if the id was used before, or is
  /// "overview", by which all results are asked for in one picture.
  StepWriter step(std::string id, std::string title);

  /// The seed for one object of the chapter: the reader's, or else the
  /// book's.
  std::uint64_t seed_for(const std::string& object, std::uint64_t book_seed);

  const Document& document() const { return document_; }

 private:
  friend class StepWriter;

  Document& document_;
  Print print_;
  std::optional<std::uint64_t> seed_;
  bool unchanged_;
  std::string section_;
};

}  // namespace attn
