/// One output on all probes, and how a relation that it shows is told.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "grading/relations/relations.hpp"
#include "grading/relations/wording.hpp"

namespace attn::relations {

/// Some of the probes, which somebody else holds.
using Probes = std::vector<const ProbeResult*>;

/// One output on one probe.
struct Case {
  const ProbeResult* probe;
  const Output* mine;
  const Output* wanted;
  bool right;

  const Tensor& got() const { return mine->value; }
  const Tensor& expected() const { return wanted->value; }
  bool same_shape() const { return got().shape() == expected().shape(); }
};

/// One output on all probes that have it, or on some of them.
struct Cases {
  std::string name;  // of the output; empty if there is no other
  std::string where;  // "wherever T is d_in"; empty if on all of them
  std::vector<Case> list;
  std::vector<Case> known;  // all, whichever are in the list
  std::string everywhere = "on every probe";
  std::string others = "the other probes are right";  // than those of `where`
  bool derived = false;  // the probe made it of another output
};

bool all_of(const Cases& cases, const std::function<bool(const Case&)>& is);
bool all_have_the_expected_shape(const Cases& cases);

/// Which of the cases have the same sizes and shapes, for what is so on one
/// is so on the other for the same reason: a number from 0 on for each.
std::vector<std::size_t> kinds_of(const Cases& cases);
std::size_t count_kinds(const Cases& cases);

/// Whether two numbers are the same but for rounding, among numbers of which
/// the largest is `largest`. Unlike a grader, which lets tiny numbers pass,
/// a relation between tiny numbers has to hold for them.
bool near(double a, double b, double largest);

/// The largest absolute value, of those that are finite.
double largest_of(const std::vector<float>& values);

/// Whether among the values are at least so many that differ; no nan counts.
bool has_different(const std::vector<float>& values, std::size_t count);

/// Whether these are the same numbers in the same order; a nan is as another.
bool near(const std::vector<float>& values,
          const std::vector<float>& predicted);

/// The same for the shape and the numbers.
bool near(const Tensor& value, const Tensor& predicted);

/// Whether all numbers, got and expected, are 0 or 1.
bool are_masks(const Cases& cases);

/// How many of the cases are right.
std::size_t count_right(const Cases& cases);

/// Whether what is wrong is enough to prove a relation: a few wrong numbers
/// that are not all the same, or several.
bool enough_evidence(const Cases& cases);

/// "on '5 tokens, d_in 4', at row 1 (journey), column 0: expected 1.0000, got
/// 0.5000": the first place that is wrong.
std::string example(const Cases& cases);

/// The same of the first wrong place at which this is so, of got and
/// expected.
std::string example_where(const Cases& cases,
                          const std::function<bool(float, float)>& is_so);

/// The finding that `sentence` (which begins in lower case and has no full
/// stop) holds on all these cases, with an example if it is not too long.
Finding found(const Cases& cases, std::string id, const std::string& sentence,
              std::string question);
Finding found_with(const std::string& example, const Cases& cases,
                   std::string id, const std::string& sentence,
                   std::string question);

}  // namespace attn::relations
