#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind input_kind;

/// "input": the reader's numbers.
Operation given();

/// The same of ids: whole numbers from 0 that are below a number.
Operation given_ids(std::size_t below);

}  // namespace attn
