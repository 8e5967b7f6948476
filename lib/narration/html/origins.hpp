#pragma once

#include <nlohmann/json_fwd.hpp>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"

namespace attn {

/// Adds to the JSON of a result how its numbers came about:
///
///   {"origins": [[{"shared": [...], "cells": [...]}]], "shown_by": [0, 0,
///   2]}
///
/// The first has an entry for each matrix that a table shows, in the order of
/// blocks_of: a list of rows, null where the row is folded. A cell is the
/// explanation of its number, or [before, after] or [before, after, i], which
/// the row's first shared text joins, or number i, or null where it is
/// folded. Where matrices have the same numbers, and one table, `shown_by`
/// says of each matrix which one's.
void add_origins(nlohmann::ordered_json& json, const Document& document,
                 const Step& step, int precision, const Fold& fold);

}  // namespace attn
