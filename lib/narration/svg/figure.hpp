/// Pictures beside a page: which there are, what they are called, and what
/// they show, in words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

enum class FigureKind { matrix, curves, bars };

/// One matrix of a result, drawn for itself, or the curves or bars of a step.
struct Figure {
  FigureKind kind;
  const Result* result;  // of a matrix
  std::size_t matrix;
  const Step* step;
  std::string file;  // "mha.attn_weights-0-1.svg": safe in any folder or link
};

/// The pictures that a page of the document has, in order: each matrix of
/// tokens by tokens that is scores, weights or a mask, or is labelled so, but
/// none that repeats an earlier matrix of its result; and the curves and the
/// bars of a step, behind its matrices, as "ID-curves.svg" and
/// "ID-bars.svg". No two file names are
/// equal, not even where small and capital letters are, and none is that of
/// the overview. The document must outlive them.
std::vector<Figure> figures_of(const Document& document);

/// "mha.attn_weights (2, 2, 6, 6), sequence 0, head 1".
std::string figure_title(const Result& result, std::size_t matrix);

/// What the picture shows, for those who do not see it: its size, what the
/// colours mean, and where the largest number is.
std::string figure_description(const Result& result, std::size_t matrix,
                               int precision);

/// Whether a number of the result lies beyond that end of its scale: weights
/// do that dropout has scaled, or that come from no softmax.
bool goes_above(const Result& result, float highest);
bool goes_below(const Result& result, float lowest);

/// The names of what a matrix holds beside numbers: "-inf", "-inf, nan", or
/// nothing.
std::string no_numbers_in(const Tensor& tensor, std::size_t matrix);

}  // namespace attn
