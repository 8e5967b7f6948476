#pragma once

#include <string>
#include <string_view>

namespace attn {

/// Source text, and a letter for each of its bytes: the CodeKind it is of.
struct QuotedCode {
  std::string text;
  std::string kinds;
};

/// The source text that computes NAME in a file of lib/attention or chapters,
/// taken from that file when the tutorial is built:
///
///   quoted_code("self_attention_v1.cpp", "queries")
///
/// It is the region between the comments `// quote NAME` and `// end quote`;
/// where the file has no such region, the one statement that defines NAME or
/// assigns to it.
///
/// What a part is, a type or a number, is known from code_kinds.py.
///
/// Throws std::logic_error if there is no such region or statement, or if
/// several different statements could be meant.
const QuotedCode& quoted_code(std::string_view file, std::string_view name);

}  // namespace attn
