#pragma once

#include "narration/document/document.hpp"

namespace attn {

/// Gives results of one unit one scale, so that equal numbers have equal
/// colours: sets Result::scale to the largest |x| of all of them. Of one unit
/// are
///
///   - all scores,
///   - numbers and what they were moved to (split, merged, one row of them),
///   - values and what weights mix of them.
void share_scales(Document& document);

}  // namespace attn
