/// What a candidate made of one probe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/trials/throw_place.hpp"
#include "tensor/compare.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// What an output is for.
enum class OutputKind {
  numbers,
  derived,  // numbers that the probe makes of another output: sums of rows
  exact,  // counts and shapes: no tolerance
  input,  // what the function was given, as it is after the call
};

/// One result of a candidate, under the name that a learner would write.
struct Output {
  std::string name;  // "to.W_query"
  Tensor value;
  Labels labels;
  OutputKind kind = OutputKind::numbers;
  std::uint64_t count = 0;  // of a count all digits, which a float has not
};

/// A number that tells how large a probe is, under the name that the field
/// uses: "T" 5, "d_k" 3, "p" 0.2.
struct ProbeSize {
  std::string name;
  double value;
};

/// How the candidate's code ended.
enum class Ending { returned, threw, unfinished, out_of_memory };

class Outcome {
 public:
  /// These keep an output. Throw std::length_error, which tells the shape, if
  /// it is far larger than any exercise asks for.
  void record(std::string name, Tensor value, Labels labels = {});
  void record_derived(std::string name, Tensor value, Labels labels = {});

  void record_count(std::string name, std::size_t count);
  void record_shape(std::string name, const Shape& shape);
  void record_input(std::string name, Tensor value);
  void record_size(std::string name, double value);
  void record_size(std::string name, std::size_t value);

  /// The output of this name; nullptr if the code ended before it.
  const Output* find(std::string_view name) const;

  std::vector<ProbeSize> sizes;
  std::vector<Output> outputs;  // in the order in which they were recorded
  Ending ending = Ending::returned;
  std::string thrown;  // the type of what was thrown: "std::logic_error"
  std::string error;  // what it says, its beginning
  ThrowPlace thrown_at;  // where
};

/// Runs `action` and keeps what it recorded up to its end. Throws nothing:
/// whatever the action throws, even an int, becomes the outcome's ending.
Outcome outcome_of(const std::function<void(Outcome&)>& action);

}  // namespace attn
