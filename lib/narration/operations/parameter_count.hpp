#pragma once

#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind parameter_count_kind;

/// "parameter_count": how many parameters layers have, each number of the
/// result as `written` says: d_out·d_in + d_out for a layer with a bias.
Operation by_counting_parameters(std::vector<WrittenNumber> written);

}  // namespace attn
