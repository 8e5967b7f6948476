/// What pages do with operations, as it is written in lib/narration.
#pragma once

#include <string>

#include "narration/explanation/operation_kind.hpp"

namespace scripts {

/// All of them, one after the other.
const std::string& all();

/// The part about a kind; nothing if there is none.
std::string about(const attn::OperationKind& kind);

}  // namespace scripts
