#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "narration/explanation/place.hpp"

namespace attn {

/// What the numbers of a matrix were made from, in few words. Mostly the
/// places of one number are those of its neighbour, moved on: so the matrix
/// is cut into patches in which each step to the next row, or to the next
/// column, adds the same.
///
///   [[row, column, [...], [...], [...]], ...]
///
/// is a list of patches: where one begins, the places of its first number,
/// and what a step by a row and by a column adds to these. A place is six
/// numbers: operand, matrix, first row, rows, first column, columns. A number
/// belongs to the last patch that begins neither below nor to the right of
/// it.
///
///   rows, columns  those of the matrix that are asked for, ascending
///   places_of      the places of a number, by its row and column
nlohmann::ordered_json place_patches(
    const std::vector<std::size_t>& rows,
    const std::vector<std::size_t>& columns,
    const std::function<Places(std::size_t, std::size_t)>& places_of);

}  // namespace attn
