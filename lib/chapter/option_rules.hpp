#pragma once

#include "chapter/options.hpp"

namespace attn {

/// Throws UsageError where one option does not go with another.
void require_what_goes_together(const Features& features,
                                const ChapterOptions& options);

}  // namespace attn
