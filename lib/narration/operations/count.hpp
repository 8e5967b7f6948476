#pragma once

#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind count_kind;

/// "count": counted from sizes alone, each number of the result as `written`
/// says, row after row. Whoever explains a number for which there is none
/// gets std::out_of_range.
Operation by_counting(std::vector<WrittenNumber> written);

}  // namespace attn
