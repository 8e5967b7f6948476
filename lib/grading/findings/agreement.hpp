/// Whether two candidates did the same on a probe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grading/trials/outcome.hpp"

namespace attn {

/// The first place at which two tensors disagree; a nan at the same place of
/// both counts as the same number.
std::optional<Difference> first_difference_but_for_nan(
    const Tensor& got, const Tensor& expected, Tolerance tolerance = {});

/// Whether two outputs hold the same numbers, with the tolerance of their
/// kind. A nan at the same place counts as the same number.
bool same_output(const Output& a, const Output& b);

/// Why `got` is not `expected` in the output `name`, in one line that begins
/// with the name; nothing if they agree. Throws std::out_of_range if
/// `expected` has no such output.
std::optional<std::string> disagreement(const Outcome& got,
                                        const Outcome& expected,
                                        std::string_view name);

/// Whether two candidates did the same: the same outputs, and the same
/// ending; of two exceptions, the same type and text.
bool same_outcome(const Outcome& a, const Outcome& b);

}  // namespace attn
