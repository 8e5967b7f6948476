#pragma once

#include <nlohmann/json_fwd.hpp>

#include "narration/document/document.hpp"
#include "narration/layout/result_layout.hpp"

namespace attn {

/// Adds to the JSON of a result how its numbers came about:
///
///   {"origins": [[{"shared": text, "cells": [...]}]], "made_from": [...]}
///
/// Both have an entry for each matrix that a table shows, in the order of
/// blocks_of. Of `origins` that is a list of rows, null where the row is
/// folded. A cell is the explanation of its number, or [before, after], which
/// the row's shared text joins, or null where it is folded. Of `made_from` it
/// is what place_patches() gives.
void add_origins(nlohmann::ordered_json& json, const Document& document,
                 const Step& step, int precision, const Fold& fold);

}  // namespace attn
