/// What a chapter has to say, before anything decides how it looks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "narration/document/operation.hpp"
#include "narration/document/page_check.hpp"
#include "tensor/compare.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// What the numbers of a result mean, which decides how they are coloured; a
/// mask's 1 hides.
enum class Role { values, scores, weights, mask };

/// "values", "scores", "weights" or "mask".
const char* role_name(Role role);

/// Numbers under the name that the field uses.
struct Result {
  std::string name;
  Tensor values;
  Labels labels = {};  // for the last two axes; a vector has columns only
  Role role = Role::values;
  float scale = 0.0F;  // the largest |x| of its unit, 0 where that is not set
  std::string unit = {};  // one of the results that share the scale
  // The same numbers where they were counted: a float does not hold every
  // whole number beyond 16,777,216.
  std::vector<double> counted = {};

  double number(std::size_t matrix, std::size_t row,
                std::size_t column) const {
    if (counted.empty()) return values.at(matrix, row, column);
    return counted[(matrix * values.rows() + row) * values.columns() +
                   column];
  }
};

/// A claim that was computed, not asserted.
struct Check {
  std::string claim;
  bool holds;
};

/// One entry of a result, counted from 0.
struct Cell {
  std::size_t matrix = 0;  // among the leading axes
  std::size_t row = 0;
  std::size_t column = 0;
};

/// One line of a picture, by result names: "left sign right becomes result".
struct Equation {
  std::string caption;
  std::string left;
  std::string sign;
  std::string right;
  std::string becomes;
  std::string result;
};

/// Results that are vectors of one length, drawn as lines over one another:
/// number i of each at first + i * step on the horizontal axis.
struct Curves {
  std::vector<std::string> results;  // their names
  std::string horizontal;  // what stands there: "step", "x"
  std::string vertical;  // what the numbers are: "loss"
  double first = 0.0;
  double step = 1.0;  // greater than 0
};

struct Step {
  std::string id;
  std::string section;
  std::string title;
  std::string text;
  std::string formula;
  std::string code;  // the source that ran
  std::string code_kinds;  // a letter for each byte of it; see code_spans()
  std::optional<Operation> operation;  // of a step with a result
  std::optional<Result> result;
  std::vector<Cell> worked_cells;  // to be worked out in full
  std::vector<Equation> picture;
  std::optional<Curves> curves;
  std::vector<std::string> bars;  // results that are drawn as bars
  std::vector<Check> checks;
  std::vector<PageCheck> page_checks;  // in their order, and those not made
};

/// What the chapter was run with; the optional ones where it has them.
struct Parameters {
  std::uint64_t seed = 123;
  std::map<std::string, std::uint64_t> seeds;  // of each object
  std::vector<std::string> sentence;
  // Words that have a vector of their own, (d_in), where a sentence decides
  // what the vectors are.
  std::map<std::string, std::vector<float>> known_words;
  std::size_t query = 0;  // counted from 0
  std::string query_name;  // its token, as prose names it
  std::size_t d_in = 0;
  std::optional<std::size_t> d_out;
  std::optional<std::size_t> heads;
  std::optional<double> dropout;
  std::optional<bool> qkv_bias;
  std::optional<std::string> dropout_stream;
  std::optional<std::size_t> steps;  // of training
  std::optional<double> learning_rate;  // the reader's own
  // What one chapter alone has: "vocabulary", 8.
  std::vector<std::pair<std::string, double>> others;
};

struct Document {
  std::string id;  // "03_self_attention_classes"
  std::string title;  // "Self-attention as a class"
  std::string section;  // the book's: "3.4.2"
  Parameters parameters;
  std::vector<Step> steps;

  /// The result of that name. Throws std::out_of_range if there is none.
  const Result& result(const std::string& name) const;

  /// Whether there is a result of that name.
  bool has_result(const std::string& name) const;
};

}  // namespace attn
