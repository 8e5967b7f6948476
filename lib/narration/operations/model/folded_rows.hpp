#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind folded_rows_kind;

/// "folded_rows": rows of a table, (rows, d), that is too large to be shown:
/// those that the ids, (1, T), count.
Operation folded_rows(Source ids, std::size_t rows);

/// The same for its first rows, one after the other.
Operation first_folded_rows(std::size_t rows);

}  // namespace attn
