/// Small documents to render.
#pragma once

#include <string>
#include <vector>

#include "narration/document/document.hpp"
#include "narration/operations/operations.hpp"

namespace page {

/// Tokens in which something means something: to HTML, to Markdown, to a
/// terminal, or to whoever measures text by its bytes.
std::vector<std::string> hostile_tokens();

/// A document about these tokens, without steps.
attn::Document about(const std::vector<std::string>& tokens);

/// Appends a step that shows a result, under one name.
attn::Step& add(attn::Document& document, const std::string& name,
                const attn::Tensor& values,
                const attn::Operation& operation = attn::given());

/// A document with these vectors, of one length, and curves of all of them in
/// the step of the last: "a.losses", "b.losses", ..., the loss at each 20th
/// step.
attn::Document with_curves(const std::vector<std::vector<float>>& vectors);

/// Curves of relu and relu²: y by x, from -3 to 3, a tenth apart.
attn::Document with_functions();

/// The same with bars, of "a.counts", "b.counts", ..., under the labels.
attn::Document with_bars(const std::vector<std::vector<float>>& vectors,
                         const attn::AxisLabels& labels);

/// A score matrix and its softmax for these tokens, with prose, formula,
/// code, a worked cell, checks and a picture: all that a step can have. The
/// prose, the titles and the claims quote the first token.
attn::Document full(const std::vector<std::string>& tokens);

}  // namespace page
