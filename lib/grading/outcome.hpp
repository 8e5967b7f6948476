/// What a candidate made of one probe.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/throw_place.hpp"
#include "tensor/compare.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// One result of a candidate, under the name that a learner would write.
struct Output {
  std::string name;  // "to.W_query"
  Tensor value;
  Labels labels;
  bool exact = false;  // counts and shapes: no tolerance
};

/// How the candidate's code ended.
enum class Ending { returned, threw, unfinished, out_of_memory };

class Outcome {
 public:
  void record(std::string name, Tensor value, Labels labels = {});
  void record_count(std::string name, std::size_t count);
  void record_shape(std::string name, const Shape& shape);

  /// The output of this name; nullptr if the code ended before it.
  const Output* find(std::string_view name) const;

  std::vector<Output> outputs;  // in the order in which they were recorded
  Ending ending = Ending::returned;
  std::string error;  // what was thrown, its beginning
  ThrowPlace thrown_at;  // where
};

/// Runs `action` and keeps what it recorded up to its end. Throws nothing:
/// whatever the action throws, even an int, becomes the outcome's ending.
Outcome outcome_of(const std::function<void(Outcome&)>& action);

/// Why `got` is not `expected` in the output `name`, in one line that begins
/// with the name; nothing if they agree. Throws std::out_of_range if
/// `expected` has no such output.
std::optional<std::string> disagreement(const Outcome& got,
                                        const Outcome& expected,
                                        std::string_view name);

/// Whether two candidates did the same: the same outputs, and the same
/// ending. A nan at the same place counts as the same number.
bool same_outcome(const Outcome& a, const Outcome& b);

}  // namespace attn
