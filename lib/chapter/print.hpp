#pragma once

#include "chapter/options.hpp"
#include "narration/document.hpp"

namespace attn {

/// Renders the document in the format asked for, to the file or to standard
/// output, step by step if the options say so.
///
/// Throws UsageError if --step does not fit, FileError if the output cannot
/// be written.
void print_document(const Document& document, const ChapterOptions& options);

/// Prints how the number came about that --explain names. Throws UsageError
/// if there is none.
void print_explanation(const Document& document,
                       const ChapterOptions& options);

}  // namespace attn
