#pragma once

#include "chapter/options.hpp"
#include "narration/document/document.hpp"

namespace attn {

/// Renders the document in the format asked for, to the file or to standard
/// output, step by step if the options say so. Markdown also goes to a
/// folder.
///
/// Throws UsageError if --step does not fit, FileError if the output cannot
/// be written.
void print_document(const Document& document, const ChapterOptions& options);

/// Prints how the number came about that --explain names. Throws UsageError
/// if there is none.
void print_explanation(const Document& document,
                       const ChapterOptions& options);

/// Draws the matrix that --figure names, to the file or to standard output; a
/// vector whose step has curves as these.
/// Throws UsageError if there is none, FileError if it cannot be written.
void print_figure(const Document& document, const ChapterOptions& options);

}  // namespace attn
