#pragma once

#include <optional>

#include "chapter/chapter.hpp"
#include "chapter/inputs/inputs.hpp"
#include "chapter/options.hpp"

namespace attn {

/// The words that could come next and their logits, (V, 1): the book's nine,
/// or the reader's. A word of a sentence that the book has keeps its logit, a
/// new one gets one from [0, 5); of a file the first number is the logit.
Inputs words_with_logits(ChapterOptions& options,
                         std::optional<Inputs> of_the_reader);

/// Whether the words are the book's nine.
bool has_the_books_words(const Setup& setup);

}  // namespace attn
