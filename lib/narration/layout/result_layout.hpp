#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

/// One matrix of a result, as a page shows it.
struct Block {
  std::string caption;  // "sequence 1, head 0", empty for a single matrix
  std::size_t matrix;
  std::size_t shown_by;  // the first matrix with equal numbers, maybe itself
  std::string same_as;  // the caption of that if it is an earlier one
};

/// Which matrix of a batch or of heads it is: "sequence 1, head 0"; empty for
/// a single one.
std::string matrix_caption(const Tensor& tensor, std::size_t matrix);

/// The matrices along the leading axes, in order; the first `most` of them.
std::vector<Block> blocks_of(const Tensor& tensor,
                             std::size_t most = SIZE_MAX);

/// How a page folds what is large: of more than `most` rows or columns it
/// shows the `first` and the `last`, of more than `most_matrices` the first.
struct Fold {
  std::size_t most = 40;
  std::size_t first = 12;
  std::size_t last = 4;
  std::size_t most_matrices = SIZE_MAX;
};

/// Which of `count` rows or columns a page shows, in order, with nothing in
/// the middle of those that are folded.
std::vector<std::optional<std::size_t>> shown_indices(std::size_t count,
                                                      const Fold& fold = {});

/// Whether a page breaks these numbers, of a vector without labels, into
/// lines of `numbers_to_a_line`.
bool is_long_vector(const Result& result, const Fold& fold = {});
constexpr std::size_t numbers_to_a_line = 10;

/// What stands at a place of an axis: its label, shortened and told apart
/// from the others, else the number of the place, counted from 0; an ellipsis
/// for what is left out.
std::string label_at(const AxisLabels& labels,
                     std::optional<std::size_t> index);

/// What a page with that fold leaves out, or nothing.
std::string left_out(const Tensor& tensor, const Fold& fold = {});

/// What stands over the numbers: "attn_scores (6, 6)".
std::string caption_of(const Result& result);

/// Colours the text of a cell, padding included, by its number: adds escapes,
/// which take no room.
using CellPaint =
    std::function<std::string(const std::string& text, float number)>;

/// How matrix_lines sets numbers.
struct MatrixStyle {
  int precision = 4;  // decimals, none where all numbers are whole
  std::size_t width = 80;  // cells in a line
  std::size_t gap = 2;  // spaces between columns
  CellPaint paint = nullptr;  // none: no colours
};

/// One matrix of a result as lines: these labels, then numbers. Columns that
/// do not fit beside each other go below.
std::vector<std::string> matrix_lines(const Result& result,
                                      const Labels& labels,
                                      std::size_t matrix,
                                      const MatrixStyle& style);

}  // namespace attn
