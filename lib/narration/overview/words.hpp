/// What is said of a box of the overview.
#pragma once

#include <string>

#include "narration/overview/graph.hpp"

namespace attn::overview {

/// "(6, 6)"; "(1) to (6)" of a stack whose shapes differ; "one number".
std::string shape_words(const Stack& stack);

/// The name of the kind of operation, as JSON has it; empty without one.
std::string kind_words(const Stack& stack);

/// What the result in front is made from: "queries · keysᵀ",
/// "softmax(attn_scores)"; empty where it is made from nothing. A prefix that
/// the operands share with the result is left out, and of those that are one
/// stack the first stands for all: "concatenate(head_0.context_vec, …)".
std::string equation_words(const Graph& graph, const Box& box);

/// All that is said of a result in one line: "keys (6, 2), 2 heads = X · W".
std::string sentence_of(const Graph& graph, const Box& box);

/// "scaling (5, 4), 2 heads"
std::string caption_words(const Stack& stack);

}  // namespace attn::overview
